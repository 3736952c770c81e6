'use client'
import { memo } from 'react'
import { addMonths, type Month } from '../../../lib/domain/calendar/month.ts'
import { type RowEdit, sideOf } from '../../../lib/domain/month-grid/row-edit.ts'
import { dueText, promiseText } from '../../../lib/i18n/promise-text.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { LightBadge } from '../../_ui/light.tsx'
import { BeforeCell } from './before-cell.tsx'
import type { Refused } from './month-state.ts'
import { useWords } from './month-words.tsx'
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
  acts: Acts
}

/** A task in its month: what was, the cells, what would come of it; below it whatever has to be said or asked. */
export const MonthRowView = memo(function MonthRowView(props: MonthRowProps) {
  const { row, month, edit, typed, typing, status, closed, reportName, hasSide, acts } = props
  const { t, w, language } = useWords()
  const title = language === 'en' ? (row.titleEn ?? row.title) : row.title
  const doubt = status.kind === 'doubt' && !typing ? status.doubt : null
  const otherDay = row.cutoff !== null && row.cutoff !== props.cutoff ? row.cutoff.slice(5) : null
  const ownCutoff = otherDay && w('window.cutoff', { day: otherDay })
  const outlook = typed && 'outlook' in status ? status.outlook : null
  const line = `line-${row.id}`
  const hasLine = !typing && (status.kind === 'doubt' || status.kind === 'asked' || props.refused !== undefined)
  const describedBy = hasLine ? line : undefined
  const said = status.kind === 'ready' || status.kind === 'asked' ? status.said.typed : null
  const readAs = said !== null && typed && !typing && said !== edit.value.trim() ? said : null
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
        <td data-column="note" className="month-cell">
          {closed ? (
            <span className="text-quiet">{edit.note}</span>
          ) : (
            <input
              value={edit.note}
              aria-label={t('cell.note', { title })}
              aria-invalid={doubt?.column === 'note' || undefined}
              autoComplete="off"
              maxLength={2000}
              className="w-full min-w-32"
              onChange={({ target }) => acts.type(row.id, 'note', target.value)}
            />
          )}
        </td>
        <td className="num">{total}</td>
        <td className="whitespace-nowrap">
          {outlook ? (
            <span className="as-if" title={t('asIf')}>
              <LightBadge standing={outlook.verdict.standing} word={w(`standing.${outlook.verdict.standing}`)} />
            </span>
          ) : (
            <LightBadge standing={row.standing} word={w(`standing.${row.standing}`)} />
          )}
        </td>
        <td className="whitespace-nowrap text-[13px]">
          <State {...props} />
        </td>
      </tr>
      <RowLine {...props} id={line} shown={hasLine} span={hasSide ? 10 : 9} />
    </>
  )
})

function State({ row, typed, status, refused }: MonthRowProps) {
  const { t, w } = useWords()
  if (refused) return <b className="text-red">{t('state.refused')}</b>
  if (status.kind === 'doubt' || status.kind === 'asked') return <b className="text-red">{t('state.waiting')}</b>
  if (typed) return <b>{t('state.ready')}</b>
  if (row.filing === null) return <span className="text-quiet">{t('state.none')}</span>
  return (
    <span className={row.filing.state === 'returned' ? 'text-red' : ''}>{w(`filingState.${row.filing.state}`)}</span>
  )
}
