'use client'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import type { Hands } from './desk-hands.ts'
import { SavedMark } from './saved-mark.tsx'
import { useWords } from './screen-words.tsx'
import type { DeskState } from './use-desk.ts'

/** Whose report it is, what it is called and for when; asked where the text does not say. */
export function DraftHead({ desk }: { desk: DeskState }) {
  const { t } = useWords()
  const { view, hands } = desk
  const { title, unit, planPeriod, periodStated } = view.head
  return (
    <header className="draft-head">
      <div>
        <h1>{title}</h1>
        <p className="hint">
          <span>{view.unitName}</span>
          <span>{t('head.period', { ...planPeriod })}</span>
          <span>{view.fileName}</span>
          <EditButton hands={hands} />
        </p>
        {periodStated ? null : <p className="warning">{t('head.periodMissing', { ...planPeriod })}</p>}
        {unit && unit !== view.unitName ? <UnitDiffers view={view} named={unit} /> : null}
      </div>
      <div className="draft-acts">
        <SavedMark desk={desk} />
        <a className="btn btn-main" href={`/reports/drafts/${view.id}/preview`}>
          {t('preview.open')}
        </a>
      </div>
    </header>
  )
}

function EditButton({ hands }: { hands: Hands }) {
  const { t } = useWords()
  return (
    <button type="button" className="btn btn-small" onClick={() => hands.put({ dialog: 'head' })}>
      {t('head.edit')}
    </button>
  )
}

function UnitDiffers({ view, named }: { view: DraftView; named: string }) {
  const { t } = useWords()
  return <p className="hint">{t('head.unitDiffers', { named, unit: view.unitName })}</p>
}
