'use client'
import { memo } from 'react'
import { counts } from '../../../lib/domain/filings/filing-state.ts'
import { percentText } from '../../../lib/i18n/percent-text.ts'
import { dueText, promiseText } from '../../../lib/i18n/promise-text.ts'
import { bracketed } from '../../../lib/i18n/punctuation.ts'
import { whyText } from '../../../lib/i18n/reason-text.ts'
import { dayText, type WindowWords } from '../../../lib/i18n/window-text.ts'
import type { LedgerRow } from '../../../lib/ledger/tasks/ledger-row.ts'
import { BulletBar } from '../../_ui/bullet-bar.tsx'
import { LightBadge } from '../../_ui/light.tsx'
import { useWords } from './ledger-words.tsx'
import { ProgressCell } from './progress-cell.tsx'
import { ReviewCell } from './review-cell.tsx'
import { TroubleLine } from './trouble-line.tsx'
import { useFiling } from './use-filing.ts'

interface LedgerRowProps {
  row: LedgerRow
  month: string
  unit: string
  post: string | undefined
  closed: boolean
  /** The month's cut-off for most rows: one that has another says so. */
  cutoff: string
  /** Which columns this view has: one unit's own view names no unit, reporters have no supervisor's steps. */
  columns: readonly string[]
}

/** One task in its month: the promise, what was filed, the light and its reason. */
export const LedgerRowView = memo(function LedgerRowView({
  row,
  month,
  unit,
  post,
  columns,
  ...props
}: LedgerRowProps) {
  const { t, w, language } = useWords()
  const filing = useFiling(row, month)
  const shut = row.window?.state === 'closed' && !row.filing?.returnReason
  const closed = props.closed || shut
  const title = language === 'en' ? (row.titleEn ?? row.title) : row.title
  const why = whyText(row, language, month)
  return (
    <tr aria-busy={filing.pending} className={filing.pending ? 'opacity-70' : undefined}>
      <td className="text-quiet">{row.label}</td>
      <th scope="row" className={row.whole ? 'task-name pl-5' : 'task-name'}>
        <a href={`/tasks/${row.id}?month=${month}`}>{title}</a>
        {row.hedge ? <small className="ml-1 text-quiet">{row.hedge}</small> : null}
        {row.parts > 0 ? (
          <a className="ml-1 whitespace-nowrap text-[12px]" href={`/tasks/${row.id}?month=${month}#parts`}>
            «{t('fold', { count: row.parts })}»
          </a>
        ) : null}
      </th>
      <td className={row.was?.value === undefined ? 'num' : 'num whitespace-normal'}>{promiseText(row, language)}</td>
      {columns.includes('unit') ? (
        <td title={post} className="2xl:whitespace-nowrap">
          {unit}
        </td>
      ) : null}
      <td className={`text-[13px] ${row.was?.due === undefined ? 'whitespace-nowrap' : ''}`}>
        {dueText(row, language)}
      </td>
      <td className="num text-quiet">
        {row.earlier?.total ?? (row.earlier?.forecast ? w(`forecastShort.${row.earlier.forecast}`) : '')}
      </td>
      <td className="progress-cell">
        {props.closed ? <span className="hint">{t('closed')}</span> : <OwnWindow row={row} cutoff={props.cutoff} />}
        <ProgressCell row={row} title={title} month={month} filing={filing} closed={closed} />
        <TroubleLine id={`trouble-${row.id}`} filing={filing} />
        {row.filing?.late ? <small className="hint block">{w('lateFiling')}</small> : null}
        {row.filing && row.filing.returnReason !== null ? (
          <p className="refusal">{t('returned', { reason: row.filing.returnReason })}</p>
        ) : null}
      </td>
      <td>
        {row.done === null && row.expected === null ? null : (
          <BulletBar
            width={76}
            done={row.done}
            expected={row.expected}
            label={row.done === null ? '—' : percentText(row.done)}
          />
        )}
      </td>
      <td className="whitespace-nowrap">
        <LightBadge standing={row.standing} word={w(`standing.${row.standing}`)} />
        <LightState row={row} />
      </td>
      <td className="why">{row.confirmed?.reason ? bracketed(row.confirmed.reason, why, language) : why}</td>
      {columns.includes('steps') ? (
        <td>
          <div className={language === 'en' ? 'w-44' : 'whitespace-nowrap'}>
            <ReviewCell row={row} month={month} why={why} />
          </div>
        </td>
      ) : null}
    </tr>
  )
})

/** What a row's month has of its own: no figure at all, another cut-off than the page's, or a window that is closed. */
function OwnWindow({ row, cutoff }: { row: LedgerRow; cutoff: string }) {
  const { w } = useWords()
  const say = w as WindowWords
  if (row.standing === 'withdrawn') return null
  if (row.window === null) return <small className="hint block">{w('window.noFigure')}</small>
  const { state, closesOn } = row.window
  if (state === 'closed' && closesOn !== null)
    return <small className="hint block">{w('window.closedOn', { day: dayText(closesOn, say) })}</small>
  // Once filed, until when is nobody's question any more.
  if (row.window.cutoff === cutoff || (row.filing !== null && counts(row.filing.state))) return null
  return <small className="hint block">{w('window.cutoff', { day: dayText(row.window.cutoff, say) })}</small>
}

/** Under the light how far its filing has come: 未核定 until a supervisor has confirmed it, then who did. */
function LightState({ row }: { row: LedgerRow }) {
  const { t, w } = useWords()
  if (row.confirmed)
    return (
      <>
        <small className="hint block">{t('confirmedBy', { by: row.confirmed.by })}</small>
        {row.confirmed.outdated ? (
          <small className="block whitespace-normal text-[12px]" title={t('outdatedHint')}>
            {t('outdated')}
          </small>
        ) : null}
      </>
    )
  const said = row.unconfirmed ? t('unconfirmed') : row.filing && w(`filingState.${row.filing.state}`)
  return said ? <small className="hint block">{said}</small> : null
}
