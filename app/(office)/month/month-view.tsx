'use client'
import { useMemo, useRef } from 'react'
import { addMonths } from '../../../lib/domain/calendar/month.ts'
import { sideOf } from '../../../lib/domain/month-grid/row-edit.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import { MonthBar } from './month-bar.tsx'
import { MonthHead } from './month-head.tsx'
import { MonthRowView } from './month-row-view.tsx'
import { MonthSheet } from './month-sheet.tsx'
import { editOf } from './month-state.ts'
import { MonthWords, useWords } from './month-words.tsx'
import { type PackedMonth, unpackedMonth } from './packed-month.ts'
import { countsOf, isClosed, statusOf } from './row-status.ts'
import { useKeys } from './use-keys.ts'
import { shapeOf, useMonth } from './use-month.ts'

/** A reporter's month as one grid. @param packed a PackedMonth as JSON, one text */
export function MonthView({ packed }: { packed: string }) {
  const page = useMemo(() => unpackedMonth(JSON.parse(packed) as PackedMonth), [packed])
  return (
    <MonthWords>
      <MonthHead page={page} />
      {page.rows.length === 0 ? <NoRows /> : <Grid first={page} />}
    </MonthWords>
  )
}

function NoRows() {
  const { t } = useWords()
  return (
    <div className="empty">
      <p>{t('noRows')}</p>
      <p>{t('noRowsHint')}</p>
    </div>
  )
}

function Grid({ first }: { first: MonthPage }) {
  const { t } = useWords()
  const table = useRef<HTMLTableElement>(null)
  const { state, typing, opened, acts } = useMonth(first, table)
  const { rows, month, reports } = state.page
  const rowIds = useMemo(() => rows.map((row) => row.id), [rows])
  const shape = shapeOf(state)
  const keys = useKeys(shape, acts, rowIds)
  const sides = [...new Set(rows.flatMap((row) => sideOf(row) ?? []))]
  const hasSide = sides.length > 0
  const monthShort = (by: number) => t('monthShort', { month: Number(addMonths(month, by).slice(5)) })
  return (
    <>
      <MonthSheet month={month} onFiled={acts.show} />
      <MonthBar state={state} counts={countsOf(state)} acts={acts} />
      <table ref={table} className="grid-table month-grid" aria-label={t('title')} {...keys}>
        <thead>
          <tr>
            <th scope="col">{t('column.no')}</th>
            <th scope="col">{t('column.task')}</th>
            <th scope="col" className="num">
              {monthShort(-2)}
            </th>
            <th scope="col" className="num">
              {monthShort(-1)}
            </th>
            <th scope="col">{t('column.value', { month: Number(month.slice(5)) })}</th>
            {hasSide ? <th scope="col">{t(`column.${sides.length > 1 ? 'side' : (sides[0] ?? 'side')}`)}</th> : null}
            <th scope="col">{t('column.note')}</th>
            <th scope="col" className="num">
              {t('column.total')}
            </th>
            <th scope="col">{t('column.light')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MonthRowView
              key={row.id}
              row={row}
              month={month}
              edit={editOf(state, row)}
              typed={state.history.edits.has(row.id)}
              typing={typing === row.id}
              status={statusOf(state, row)}
              refused={state.refusals.get(row.id)}
              closed={isClosed(state.page, row)}
              reportName={
                reports.length > 1 ? (reports.find((each) => each.id === row.reportId)?.unitName ?? null) : null
              }
              hasSide={hasSide}
              cutoff={reports.find((each) => each.id === row.reportId)?.window.cutoff ?? null}
              open={opened?.id === row.id ? opened.extra : null}
              acts={acts}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}
