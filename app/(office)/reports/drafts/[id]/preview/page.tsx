import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Refusal } from '../../../../../../lib/domain/errors.ts'
import type { Difference } from '../../../../../../lib/domain/plans/difference.ts'
import { pageContext } from '../../../../../../lib/kernel/request.ts'
import { previewDraft } from '../../../../../../lib/ledger/drafts/preview-draft.ts'
import { showDraft } from '../../../../../../lib/ledger/drafts/show-draft.ts'
import { foundOr404 } from '../../../../../_ui/found.ts'
import { Messages } from '../../../../../_ui/messages.tsx'
import '../draft.css'
import { ConfirmBar } from '../confirm-bar.tsx'
import { PreviewDifferences } from '../preview-differences.tsx'
import { PreviewPlan } from './preview-plan.tsx'

interface Props {
  params: Promise<{ id: string }>
}

const shown = cache(async (draftId: string) => {
  try {
    const ctx = await pageContext()
    return await foundOr404(Promise.all([showDraft(ctx, { draftId }), previewDraft(ctx, { draftId })]))
  } catch (error) {
    // Decided meanwhile, by somebody else or in another window.
    if (error instanceof Refusal && error.code === 'conflict') redirect('/reports')
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, [draft]] = await Promise.all([getTranslations('drafts'), shown((await params).id)])
  return { title: `${t('preview.title')} ${draft.head.title}` }
}

/** The very plan that confirming applies, by theme, and the word that puts it into force. */
export default async function PreviewRoute({ params }: Props) {
  const [t, [draft, { plan, changeNo, corrects }]] = await Promise.all([
    getTranslations('drafts'),
    shown((await params).id),
  ])
  const { title, planPeriod, periodStated } = plan.report
  const of = (kind: string) => plan.tasks.filter((task) => task.kind === kind).length
  const counts = { tasks: plan.tasks.length, quantity: of('quantity'), milestone: of('milestone'), words: of('words') }
  const still = draft.rows.filter((row) => row.state === 'open')
  return (
    <>
      <p>
        <a href={`/reports/drafts/${draft.id}`}>← {t('preview.back')}</a>
      </p>
      <h1>
        {t('preview.title')} · {title}
      </h1>
      <p className="text-quiet">
        {draft.unitName} · {t('head.period', { ...planPeriod })} · {t('preview.counts', counts)}
      </p>
      <p className="my-2">{t('preview.hint')}</p>
      {periodStated ? null : <p className="warning my-2">{t('head.periodMissing', { ...planPeriod })}</p>}
      {corrects ? <Correction differences={corrects.differences} /> : null}
      <Messages of={['drafts', 'refusals', 'shell', 'words']}>
        <ConfirmBar
          draftId={draft.id}
          changeNo={changeNo}
          open={still.map(({ id, rowVersion }) => ({ id, rowVersion }))}
          periodStated={periodStated}
          empty={plan.tasks.length === 0 && corrects === null}
          corrects={corrects !== null}
        />
        {corrects ? <PreviewDifferences differences={corrects.differences} who={draft} /> : null}
      </Messages>
      {corrects ? (
        <details className="mt-5">
          <summary>{t('preview.whole')}</summary>
          <PreviewPlan plan={plan} units={draft.units} unitName={draft.unitName} />
        </details>
      ) : (
        <PreviewPlan plan={plan} units={draft.units} unitName={draft.unitName} />
      )}
    </>
  )
}

async function Correction({ differences }: { differences: readonly Difference[] }) {
  const t = await getTranslations('drafts')
  const differing = differences.filter((each) => each.kind !== 'same')
  const apply = differing.filter((each) => each.apply).length
  const asked = differing.filter((each) => each.hasProgress).length
  return (
    <p className="notice my-2">
      {t('preview.correction', { apply, keep: differing.length - apply })}{' '}
      {asked > 0 ? t('preview.asked', { count: asked }) : null}
    </p>
  )
}
