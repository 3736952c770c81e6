'use client'
import { memo } from 'react'
import { addMonths, type Month } from '../../../lib/domain/calendar/month.ts'
import { type Extra, type RowEdit, sideOf } from '../../../lib/domain/month-grid/row-edit.ts'
import { dueText, promiseText } from '../../../lib/i18n/promise-text.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { BeforeCell } from './before-cell.tsx'
import { LightCell } from './light-cell.tsx'
import type { Refused } from './month-state.ts'
import { useWords } from './month-words.tsx'
import { MoreLine } from './more-line.tsx'
import { NoteCell } from './note-cell.tsx'
import { RowLine } from './row-line.tsx'
import type { RowStatus } from './row-status.ts'
import type { Acts } from './use-month.ts'
import { ValueCell, valueText } from './value-cell.tsx'

export interface MonthRowProps {
  row: MonthRow
  month: Month
  edit: RowEdit
  /** Typed and not filed. */
  typed: boolean
  /** Being typed at this moment: nothing is asked before the cell is left. */
  typing: boolean
  status: RowStatus
  refused: Refused | undefined
  closed: boolean
  /** Of which report, where there are several. */
  reportName: string | null
  hasSide: boolean
  /** The report's cut-off: a row that has another says so. */
  cutoff: string | null
  /** Where the cursor goes in the line of what else can be said; null = closed. */
  open: Extra | null
  acts: Acts
}

/** A task in its month: what was, the cells, what would come of it; below it whatever has to be said or asked. */
export const MonthRowView = memo(function MonthRowView(props: MonthRowProps) {
  const { row, month, edit, typed, typing, status, closed, reportName, hasSide, open, acts } = props
  const { t, w, language } = useWords()
  const title = language === 'en' ? (row.titleEn ?? row.title) : row.title
  const doubt = status.kind === 'doubt' && !typing ? status.doubt : null
  const otherDay = row.cutoff !== null && row.cutoff !== props.cutoff ? row.cutoff.slice(5) : null
  const ownCutoff = otherDay && w('window.cutoff', { day: otherDay })
  const outlook = typed && 'outlook' in status ? status.outlook : null
  const line = `line-${row.id}`
  const span = hasSide ? 9 : 8
  const hasLine = !typing && (status.kind === 'doubt' || status.kind === 'asked' || props.refused !== undefined)
  const describedBy = hasLine ? line : undefined
  const said = status.kind === 'ready' || status.kind === 'asked' ? status.said.typed : null
  const plain = [said, `${said}${row.measureUnit ?? ''}`].includes(edit.value.trim())
  const readAs = said !== null && typed && !typing && !plain ? said : null
  const total = outlook ? outlook.total : row.total
  return (
    <>
      <tr data-row={row.id} className={typed ? 'typed' : undefined}>
        <td className="text-quiet">{row.label}</td>
        <th scope="row" className="task-name">
          <a href={`/tasks/${row.id}?month=${month}`} tabIndex={-1}>
            {title}
          </a>
          <small className="block text-quiet">
            {[promiseText(row, language), dueText(row, language), ownCutoff, reportName].filter(Boolean).join(' · ')}
          </small>
        </th>
        <BeforeCell before={row.before[1]} expected={addMonths(month, -2)} row={row} />
        <BeforeCell before={row.before[0]} expected={addMonths(month, -1)} row={row} />
        <td data-column="value" className="month-cell">
          {closed ? (
            <span className="text-quiet">{edit.value === '' ? t('closed') : valueText(edit.value, t, w)}</span>
          ) : (
            <ValueCell {...{ row, title, edit, readAs, describedBy, acts }} invalid={doubt?.column === 'value'} />
          )}
        </td>
        {hasSide ? (
          <td data-column="side" className="month-cell">
            {closed ? <span className="text-quiet">{edit.side}</span> : null}
            {closed || sideOf(row) === null ? null : (
              <input
                value={edit.side}
                aria-label={t(`cell.${sideOf(row) ?? 'doneOn'}`, { title })}
                aria-invalid={doubt?.column === 'side' || undefined}
                aria-describedby={describedBy}
                autoComplete="off"
                maxLength={40}
                className="w-28"
                onChange={({ target }) => acts.type(row.id, 'side', target.value)}
              />
            )}
          </td>
        ) : null}
        <NoteCell {...props} title={title} invalid={doubt?.column === 'note'} />
        <td className="num total">{total}</td>
        <LightCell {...props} />
      </tr>
      <RowLine {...props} id={line} shown={hasLine} span={span} />
      {open === null ? null : <MoreLine {...props} title={title} open={open} span={span} />}
    </>
  )
})
