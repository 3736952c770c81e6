import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { isDay } from '../../../lib/domain/calendar/day.ts'
import { percentText } from '../../../lib/i18n/percent-text.ts'
import type { PrintSheet } from '../../../lib/ledger/prints/print-sheet.ts'
import { BulletBar } from '../../_ui/bullet-bar.tsx'
import { LightBadge } from '../../_ui/light.tsx'
import { sheetLine } from '../sheet-line.ts'
import { NarrativeCell } from './narrative-cell.tsx'

const COLUMNS = ['no', 'task', 'target', 'unit', 'due', 'progress', 'share', 'light', 'why'] as const
/** With the column of words before the light, as offices' quarterly tables have it. */
const NARRATED = ['no', 'task', 'target', 'unit', 'due', 'progress', 'narrative', 'share', 'light', 'why'] as const
/** Widths in mm; what is left goes to the reason. */
const WIDTHS = { landscape: [10, 50, 22, 23, 21, 40, 25, 26, 0], portrait: [9, 34, 16, 16, 18, 24, 16, 19, 0] }
const NARRATED_WIDTHS = {
  landscape: [10, 40, 20, 21, 21, 20, 60, 20, 24, 0],
  portrait: [8, 26, 14, 14, 17, 14, 38, 14, 16, 0],
}

interface SheetTableProps {
  sheet: PrintSheet
  portrait: boolean
  /** Whether 进展、问题、下一步 have a column. */
  narrative: boolean
}

/** The rows. The head and the foot, with who printed when, come again on every page. */
export async function SheetTable({ sheet, portrait, narrative }: SheetTableProps) {
  const [t, language, format] = await Promise.all([getTranslations('overview.print'), getLocale(), getFormatter()])
  const columns = narrative ? NARRATED : COLUMNS
  const widths = (narrative ? NARRATED_WIDTHS : WIDTHS)[portrait ? 'portrait' : 'landscape']
  const at = format.dateTime(sheet.printedAt, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <table>
      <colgroup>
        {columns.map((column, i) => (
          <col key={column} style={widths[i] ? { width: `${widths[i]}mm` } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td colSpan={columns.length}>{t('foot', { by: sheet.printedBy, at, through: sheet.dataThrough })}</td>
        </tr>
      </tfoot>
      <tbody>
        {sheet.rows.map((row) => {
          const line = sheetLine(row, sheet, language)
          return (
            <tr key={row.id}>
              <td className="mid">{line.no}</td>
              <th scope="row" className={row.whole ? 'part' : undefined}>
                {line.title}
                {line.hedge ? <small> {line.hedge}</small> : null}
              </th>
              <td className="right">{line.target}</td>
              <td>{line.unit}</td>
              <td className={isDay(line.due) ? 'mid whitespace-nowrap' : 'mid'}>{line.due}</td>
              <td className={row.total === null ? undefined : 'right'}>
                {line.progress}
                {line.late ? <small className="block">{line.late}</small> : null}
                {line.note && !narrative ? <small className="block text-left">{line.note}</small> : null}
              </td>
              {narrative ? <NarrativeCell line={line} /> : null}
              <td className="mid">
                {line.share}
                {row.done === null ? null : (
                  <BulletBar
                    done={row.done}
                    expected={row.expected}
                    width={portrait ? 48 : narrative ? 68 : 84}
                    label={t('barLabel', { done: line.share, expected: percentOf(row.expected) })}
                  />
                )}
              </td>
              <td>
                <LightBadge standing={row.standing} word={line.light} />
                {line.state ? <small className="block">{line.state}</small> : null}
              </td>
              <td>{line.why}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const percentOf = (share: number | null) => (share === null ? '—' : percentText(share))
