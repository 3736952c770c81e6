'use client'
import { explain } from '../../../lib/i18n/explanation.ts'
import { bracketed } from '../../../lib/i18n/punctuation.ts'
import { LightBadge } from '../../_ui/light.tsx'
import type { MonthRowProps } from './month-row-view.tsx'
import { useWords } from './month-words.tsx'

/** The light in word and shape, how far its filing has come, and why; for what is typed, as it would stand. */
export function LightCell(props: MonthRowProps) {
  const { row, typed, status } = props
  const { t, w } = useWords()
  const outlook = typed && 'outlook' in status ? status.outlook : null
  const standing = outlook?.verdict.standing ?? row.standing
  const badge = <LightBadge standing={standing} word={w(`standing.${standing}`)} />
  const why = typed ? null : <Why {...props} />
  return (
    <td className="light-cell">
      <span className="flex items-center gap-2">
        {outlook ? (
          <span className="as-if" title={t('asIf')}>
            {badge}
          </span>
        ) : (
          badge
        )}
        <small data-state>
          <State {...props} />
        </small>
      </span>
      {why}
    </td>
  )
}

/** The ledger's own reason; that nothing was filed needs none. */
function Why({ row, month }: MonthRowProps) {
  const { language } = useWords()
  if (row.standing === 'unreported') return null
  const percent = row.measure === 'growth' || row.measure === 'share' ? '%' : null
  const why = explain(row.verdict, language, row.measureUnit ?? percent, { month })
  const reason = row.confirmed?.reason
  const said = reason ? bracketed(reason, why, language) : why
  // What goes well is one line; what does not is said in full.
  const plain = row.verdict.marks.every((mark) => mark === 'ahead' || mark === 'kept')
  const calm = plain && (row.standing === 'green' || row.standing === 'completed')
  return (
    <small className={calm ? 'month-why month-why-calm' : 'month-why'} title={said}>
      {said}
    </small>
  )
}

function State({ row, typed, status, refused }: MonthRowProps) {
  const { t, w } = useWords()
  if (refused) return <b className="text-red">{t('state.refused')}</b>
  if (status.kind === 'doubt' || status.kind === 'asked') return <b className="text-red">{t('state.waiting')}</b>
  if (typed) return <b>{t('state.ready')}</b>
  // The light says already that nothing was filed.
  if (row.filing === null) return row.standing === 'unreported' ? null : t('state.none')
  return (
    <span className={row.filing.state === 'returned' ? 'text-red' : ''}>{w(`filingState.${row.filing.state}`)}</span>
  )
}
