'use client'
import { useTranslations } from 'next-intl'
import type { AskedGuard } from '../../../lib/domain/filings/guards.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import type { MonthRowProps } from './month-row-view.tsx'
import { useWords } from './month-words.tsx'
import { valueText } from './value-cell.tsx'

interface RowLineProps extends MonthRowProps {
  id: string
  /** Whether a doubt, a question or a refusal stands. */
  shown: boolean
  span: number
}

/** The one line below a row: why it was returned, what is not understood, what is asked, what somebody else filed. */
export function RowLine(props: RowLineProps) {
  const { row, id, shown, span } = props
  const { t } = useWords()
  const reason = row.filing?.returnReason ?? null
  if (!shown && reason === null) return null
  return (
    <tr className="row-line" data-line={row.id}>
      <td />
      <td colSpan={span - 1}>
        {reason === null ? null : <p className="refusal">{t('returned', { reason })}</p>}
        {shown ? (
          <div id={id} role="status" className="refusal">
            <Said {...props} />
          </div>
        ) : null}
      </td>
    </tr>
  )
}

function Said({ row, edit, status, refused, acts }: RowLineProps) {
  const { t, refusals } = useWords()
  const asked = refused?.reason === 'guard' ? (refused.data as { asked?: AskedGuard[] }).asked : undefined
  if (asked)
    return (
      <Guards
        asked={asked}
        yes={() =>
          acts.affirm(
            row.id,
            asked.map(({ guard }) => guard),
          )
        }
        no={() => acts.goTo(row.id)}
      />
    )
  const current = refused?.reason === 'changed' ? (refused.data as { current: FilingCell | null }).current : null
  if (current) return <Changed {...{ row, edit, current, acts }} />
  if (refused) {
    const { refusal, fields } = refusalSentences(refused, refusals)
    return Object.values(fields).join(' ') || refusal
  }
  if (status.kind === 'asked')
    return (
      <Guards
        asked={status.asked}
        yes={() =>
          acts.affirm(
            row.id,
            status.asked.map(({ guard }) => guard),
          )
        }
        no={() => acts.goTo(row.id)}
      />
    )
  if (status.kind !== 'doubt') return null
  const { doubt } = status
  if ('key' in doubt) {
    const own = OWN.find((key) => key === doubt.key)
    return own ? t(`doubt.${own}`) : refusals(`field.${doubt.key}` as 'field.invalid')
  }
  const text = edit[doubt.column]
  const plainly = doubt.doubt === 'fraction' ? `${text.trim()}%` : null
  return (
    <>
      {t(`pasted.${doubt.doubt}`, { text, offered: `${doubt.offered}${row.measureUnit ?? ''}` })}{' '}
      <Answer
        text={t('takeOffered', { offered: doubt.offered })}
        act={() => acts.type(row.id, doubt.column, doubt.offered)}
      />
      {plainly ? (
        <Answer text={t('takePlainly', { text: plainly })} act={() => acts.type(row.id, doubt.column, plainly)} />
      ) : null}
      <Answer text={t('change')} act={() => acts.goTo(row.id, doubt.column)} />
    </>
  )
}

/** What a row's cell is told in words of its own; the rest says what the forms say. */
const OWN = ['required', 'nothingBefore', 'whichDay', 'notADay', 'notAWord', 'plainNumber'] as const

function Guards({ asked, yes, no }: { asked: readonly AskedGuard[]; yes: () => void; no: () => void }) {
  const g = useTranslations('guards')
  const { t, language } = useWords()
  return (
    <>
      {asked.map(({ guard, numbers }) => {
        const { month, previous = '—', target = '—', ...rest } = numbers
        return g(guard, { ...rest, previous, target, month: month ? monthText(month, language) : '' })
      })}{' '}
      <Answer text={t('yes')} act={yes} />
      <Answer text={t('change')} act={no} />
    </>
  )
}

function Changed({ row, edit, current, acts }: Pick<RowLineProps, 'row' | 'edit' | 'acts'> & { current: FilingCell }) {
  const { t, w } = useWords()
  const theirs = current.unchanged
    ? t('unchanged')
    : (current.typed ??
      current.doneOn ??
      (current.forecast ? w(`forecastShort.${current.forecast}`) : (current.occurrences?.toString() ?? current.note)))
  const mine = valueText(edit.value, t, w) || edit.note
  return (
    <>
      {t('changed', { by: current.by ?? '', theirs, mine })}{' '}
      <Answer text={t('takeMine')} act={() => acts.takeMine(row.id, current)} />
      <Answer text={t('takeTheirs')} act={() => acts.takeTheirs(row.id, current)} />
    </>
  )
}

const Answer = ({ text, act }: { text: string; act: () => void }) => (
  <button type="button" className="btn btn-small mr-1" onClick={act}>
    {text}
  </button>
)
