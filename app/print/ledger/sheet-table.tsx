import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { PrintSheet } from '../../../lib/ledger/prints/print-sheet.ts'
import { BulletBar } from '../../_ui/bullet-bar.tsx'
import { LightBadge } from '../../_ui/light.tsx'
import { sheetLine } from '../sheet-line.ts'

const COLUMNS = ['no', 'task', 'target', 'unit', 'due', 'progress', 'share', 'light', 'why'] as const
/** Widths in mm; what is left goes to the task and the reason. */
const WIDTHS = { landscape: [10, 50, 22, 23, 21, 40, 25, 26, 0], portrait: [9, 34, 16, 16, 18, 24, 16, 19, 0] }

/** The rows. The head and the foot, with who printed when, come again on every page. */
export async function SheetTable({ sheet, portrait }: { sheet: PrintSheet; portrait: boolean }) {
  const [t, language, format] = await Promise.all([getTranslations('overview.print'), getLocale(), getFormatter()])
  const widths = portrait ? WIDTHS.portrait : WIDTHS.landscape
  const at = format.dateTime(sheet.printedAt, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <table>
      <colgroup>
        {COLUMNS.map((column, i) => (
          <col key={column} style={widths[i] ? { width: `${widths[i]}mm` } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td colSpan={COLUMNS.length}>{t('foot', { by: sheet.printedBy, at, through: sheet.dataThrough })}</td>
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
              <td className="mid">{line.due}</td>
              <td className={row.total === null ? undefined : 'right'}>
                {line.progress}
                {line.late ? <small className="block">{line.late}</small> : null}
                {line.note ? <small className="block text-left">{line.note}</small> : null}
              </td>
              <td className="mid">
                {line.share}
                {row.done === null ? null : (
                  <BulletBar
                    done={row.done}
                    expected={row.expected}
                    width={portrait ? 54 : 84}
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

const percentOf = (share: number | null) => (share === null ? '—' : `${Math.round(share * 100)}%`)
