'use client'
import { useMessages, useTranslations } from 'next-intl'
import { fill } from '../../../lib/i18n/fill.ts'
import { ColumnHeads } from '../../_ui/column-heads.tsx'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import { SheetRowView } from './sheet-row-view.tsx'
import { type SheetRow, sheetCounts, sheetRows } from './sheet-state.ts'
import type { SheetStep, useSheet } from './use-sheet.ts'

interface SheetListProps {
  step: Extract<SheetStep, { at: 'read' }>
  sheet: ReturnType<typeof useSheet>
}

/** Those that wait for a word or a correction lead. */
const ORDER: SheetRow['kind'][] = ['refused', 'wrong', 'changed', 'doubt', 'asked', 'ready', 'filed']
const MOST_NAMED = 8

/** What an uploaded sheet says, before anything of it is written; and what became of it. */
export function SheetList({ step: { state, refused, filing }, sheet }: SheetListProps) {
  const t = useTranslations('monthSheet')
  const refusals = useTranslations('refusals')
  const { monthSheet } = useMessages()
  const { twice, strangers, marked, page } = state.read
  const rows = sheetRows(state)
  const counts = sheetCounts(rows, twice.length)
  const shown = rows
    .filter((each) => ORDER.includes(each.kind))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  const open = counts.asked + counts.wrong
  return (
    <div className="sheet-list">
      <div className="flex flex-wrap items-center gap-2">
        <b className="mr-auto" role="status">
          {t('counts', { name: state.name, ...counts })}
          {state.filed.size > 0 ? ` · ${t('filed', { n: state.filed.size })}` : null}
        </b>
        {marked !== null && open > 0 ? (
          <a
            className="btn btn-small"
            href={`data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${marked}`}
            download={`${fill(monthSheet.markedName, { unit: page.reports[0]?.unitName ?? '', month: page.month })}.xlsx`}
          >
            {t('marked', { n: open })}
          </a>
        ) : null}
        <button type="button" className="btn btn-small" disabled={filing !== null} onClick={sheet.close}>
          {t('close')}
        </button>
        <button
          type="button"
          className="btn btn-main"
          disabled={filing !== null || counts.ready === 0}
          onClick={() => void sheet.file()}
        >
          {filing ? t('filing', filing) : counts.ready === 0 ? t('fileNone') : t('file', { n: counts.ready })}
        </button>
      </div>
      {state.filed.size === 0 && counts.ready > 0 ? <p className="hint">{t('nothingYet')}</p> : null}
      {refused ? (
        <p role="alert" className="warning">
          {refusalSentences(refused, refusals).refusal}
        </p>
      ) : null}
      {strangers.length > 0 ? <p className="warning">{t('strangers', strangersText())}</p> : null}
      {twice.map((group) => (
        <p key={group[0]?.line} className="warning">
          {group[0]?.title} {t('twice', { lines: group.map(({ line }) => line).join('、') })}
        </p>
      ))}
      {shown.length > 0 ? (
        <div className="sheet-rows">
          <table className="grid-table" aria-label={state.name}>
            <ColumnHeads heads={[t('column.no'), t('column.task'), t('column.filled'), t('column.state')]} />
            <tbody>
              {shown.map((each) => (
                <SheetRowView key={each.row.id} own={each} state={state} sheet={sheet} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  )

  function strangersText() {
    const named = strangers
      .slice(0, MOST_NAMED)
      .map(({ line, title }) => t('strangerRow', { line, title: title ? `“${title}”` : '' }))
    return { n: strangers.length, rows: `${named.join('、')}${strangers.length > MOST_NAMED ? '…' : ''}` }
  }
}
