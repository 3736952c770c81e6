'use client'
import { useLocale, useMessages, useTranslations } from 'next-intl'
import type { AskedGuard } from '../../../lib/domain/filings/guards.ts'
import { formOf, mayAdd } from '../../../lib/domain/month-grid/row-edit.ts'
import type { FilledColumn } from '../../../lib/domain/month-sheet/columns.ts'
import { FILLED_COLUMNS } from '../../../lib/domain/month-sheet/columns.ts'
import { doubtText, faultText, guardsText } from '../../../lib/i18n/finding-text.ts'
import { labelled } from '../../../lib/i18n/punctuation.ts'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import type { SheetRow, SheetState } from './sheet-state.ts'
import { theirsText } from './theirs-text.ts'
import type { useSheet } from './use-sheet.ts'

interface SheetRowProps {
  own: SheetRow
  state: SheetState
  sheet: ReturnType<typeof useSheet>
}

/** One row of an uploaded sheet: what it says, what becomes of it, and the one line that is asked about it. */
export function SheetRowView(props: SheetRowProps) {
  const { row, kind } = props.own
  const t = useTranslations('monthSheet')
  const language = useLocale()
  const calm = kind === 'ready' || kind === 'filed'
  return (
    <tr data-sheet-row={row.id}>
      <td className="text-quiet">{row.label}</td>
      <th scope="row" className="font-normal text-left">
        {language === 'en' ? (row.titleEn ?? row.title) : row.title}
      </th>
      <td>
        <Filled {...props} />
      </td>
      <td>
        <b className={calm ? 'font-semibold' : 'text-red'}>{t(`state.${kind as 'ready'}`)}</b>
        {calm ? null : (
          <div role="status" className="refusal">
            <Said {...props} />
          </div>
        )}
      </td>
    </tr>
  )
}

/** The row's cells in its words; what is long is cut off, the sheet itself has it. */
function Filled({ own: { row, line }, state }: SheetRowProps) {
  const t = useTranslations('monthSheet')
  const language = useLocale()
  const settled = state.settled.get(row.id)
  const texts = FILLED_COLUMNS.flatMap((column) => {
    const text = settled?.cells[column] ?? line.cells[column]?.text ?? ''
    if (text === '' || (column === 'entry' && (!mayAdd(row) || !line.cells.value))) return []
    if (column === 'value')
      return [`${text}${formOf(row) === 'number' && /\d$/.test(text) ? (row.measureUnit ?? '') : ''}`]
    if (column === 'entry') return [text]
    return [labelled(t(`head.${column}`), text.length > MOST ? `${text.slice(0, MOST)}…` : text, language)]
  })
  return texts.join(' · ')
}
const MOST = 24

function Said({ own, state, sheet }: SheetRowProps) {
  const { row, line, finding, kind } = own
  const t = useTranslations('monthSheet')
  const month = useTranslations('month')
  const refusals = useTranslations('refusals')
  const language = useLocale()
  const messages = useMessages()
  const skip = <Answer text={t('skip')} act={() => sheet.leave(row.id)} />
  const refused = kind === 'refused' ? state.refused.get(row.id) : undefined
  const asked =
    refused?.reason === 'guard'
      ? (refused.data as { asked: AskedGuard[] }).asked
      : finding.kind === 'asked'
        ? finding.asked
        : null
  if (asked) {
    const answered = asked.map(({ guard }) => guard)
    return (
      <>
        {guardsText(asked, messages, language)}{' '}
        <Answer text={messages.guards.yes} act={() => sheet.settle(row.id, { answered })} />
        {skip}
      </>
    )
  }
  if (refused) {
    const { refusal, fields } = refusalSentences(refused, refusals)
    return (
      <>
        {Object.values(fields).join(' ') || refusal} {skip}
      </>
    )
  }
  if (finding.kind === 'wrong')
    return finding.faults.map(({ column, key }) => (
      <p key={column}>{t('at', { at: placeOf(column), text: faultText({ key }, messages) })}</p>
    ))
  if (finding.kind === 'doubt') {
    const take = (text: string) => sheet.settle(row.id, { cells: { [finding.column]: text } })
    const plainly = finding.doubt === 'fraction' ? `${finding.text}%` : null
    return (
      <>
        {t('at', { at: placeOf(finding.column), text: doubtText(finding, row.measureUnit, messages) })}{' '}
        <Answer text={month('takePlainly', { text: finding.offered })} act={() => take(finding.offered)} />
        {plainly ? <Answer text={month('takePlainly', { text: plainly })} act={() => take(plainly)} /> : null}
        {skip}
      </>
    )
  }
  if (finding.kind !== 'changed' || row.filing === null) return null
  const { by, rowVersion } = row.filing
  const mine = line.cells.value?.text ?? line.cells.forecast?.text ?? line.cells.note?.text ?? ''
  return (
    <>
      {month('changed', { by: by ?? '', theirs: theirsText(row.filing, messages), mine })}{' '}
      <Answer text={t('takeMine')} act={() => sheet.settle(row.id, { over: rowVersion })} />
      <Answer text={t('takeTheirs')} act={() => sheet.leave(row.id)} />
    </>
  )

  function placeOf(column: FilledColumn): string {
    return [line.cells[column]?.at, messages.monthSheet.head[column]].filter(Boolean).join(' ')
  }
}

const Answer = ({ text, act }: { text: string; act: () => void }) => (
  <button type="button" className="btn btn-small mr-1" onClick={act}>
    {text}
  </button>
)
