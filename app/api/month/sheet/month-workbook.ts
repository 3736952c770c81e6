import { type Cell, type CellStyle, type CellValue, type ColumnDef, type DataValidation, writeXlsx } from 'hucre/xlsx'
import { columnLetters } from '../../../../lib/domain/month-sheet/cells.ts'
import {
  isFilled,
  keyText,
  markText,
  SHEET_COLUMNS,
  type SheetColumn,
  safeText,
} from '../../../../lib/domain/month-sheet/columns.ts'
import { openColumns } from '../../../../lib/domain/month-sheet/filled-row.ts'
import { plainHead } from '../../../../lib/domain/month-sheet/placed-sheet.ts'
import { LANGUAGES, type Language } from '../../../../lib/domain/people/language.ts'
import { fill } from '../../../../lib/i18n/fill.ts'
import { MESSAGES, type Messages } from '../../../../lib/i18n/messages.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { promiseText } from '../../../../lib/i18n/promise-text.ts'
import type { MonthPage } from '../../../../lib/ledger/filings/month-page.ts'
import { isClosed } from '../../../(office)/month/row-status.ts'
import { beforeText, type WrittenLine } from './sheet-lines.ts'

/** The columns' heads as any language writes them. */
export const HEADS: ReadonlyMap<string, SheetColumn> = new Map(
  LANGUAGES.flatMap((language) =>
    SHEET_COLUMNS.map((column) => [plainHead(MESSAGES[language].monthSheet.head[column]), column] as const),
  ),
)

const WIDTHS: Record<SheetColumn, number> = {
  ...{ key: 4, no: 6, task: 34, target: 13, unit: 9, beforeLast: 11, last: 11, value: 13, entry: 9, reference: 9 },
  ...{ level: 13, levelBefore: 13 },
  ...{ forecast: 9, doneOn: 12, unchanged: 8, note: 26, issues: 18, nextSteps: 18, dataSource: 13, hint: 26 },
}

const FIGURES: readonly SheetColumn[] = ['value', 'reference', 'level', 'levelBefore']

/** Rows above the first task: title, facts, how to fill in, heads. */
const ABOVE = 4
const MIDDLE = { vertical: 'center', wrapText: true } as const
const EDGE = { style: 'thin' as const, color: { rgb: 'A6A6A6' } }
const BORDER = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE }
const filledWith = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } })
const [OPEN, SHUT, WRONG] = [filledWith('FFF9DB'), filledWith('EFEFEF'), filledWith('FFC7C7')]

interface Made {
  language: Language
  /** For whom the sheet is made. */
  by: string
  /** Whether it holds what was not taken, its errors marked. */
  marked: boolean
}

/** A month's rows as .xlsx: cells to fill in are tinted and open, the others locked; it prints on A4 across. */
export async function monthWorkbook(
  page: MonthPage,
  lines: readonly WrittenLine[],
  { language, by, marked }: Made,
): Promise<Uint8Array<ArrayBuffer>> {
  const messages = MESSAGES[language]
  const words = messages.monthSheet
  const shown = SHEET_COLUMNS.filter((column) => !isRare(column) || lines.some((line) => isUsed(column, line)))
  const blank = shown.slice(2).map(() => null)
  const title = fill(words.title, { unit: unitNames(page), month: monthText(page.month, language) })
  const last = ABOVE + Math.max(1, lines.length)
  const range = (column: SheetColumn) => {
    const letters = columnLetters(shown.indexOf(column))
    return `${letters}${ABOVE + 1}:${letters}${last}`
  }
  const file = await writeXlsx({
    sheets: [
      {
        name: page.month,
        columns: shown.map((column): ColumnDef => ({ width: WIDTHS[column], hidden: column === 'key' })),
        rows: [
          [markText({ month: page.month, reportIds: page.reports.map((each) => each.id) }), safeText(title), ...blank],
          [null, safeText(facts(page, by, messages)), ...blank],
          [null, marked ? words.howMarked : words.how, ...blank],
          shown.map((column) => words.head[column]),
          ...lines.map((line) => shown.map((column) => cellValue(column, line, page, messages, language))),
        ],
        cells: cellsOf(shown, page, lines),
        merges: [0, 1, 2].map((at) => ({ startRow: at, startCol: 1, endRow: at, endCol: shown.length - 1 })),
        freezePane: { rows: ABOVE, columns: 3 },
        rowDefs: new Map([
          [0, { height: 28 }],
          [2, { height: 46 }],
          [3, { height: 32 }],
        ]),
        dataValidations: [
          list(range('entry'), [messages.words.entry.total, messages.words.entry.increment], words.listWrong),
          list(range('forecast'), Object.values(messages.words.forecastShort), words.listWrong),
          list(range('unchanged'), [words.yes], words.listWrong),
        ],
        protection: {
          ...{ sheet: true, formatCells: true, formatColumns: true, formatRows: true },
          ...{ sort: true, autoFilter: true, deleteRows: true },
        },
        pageSetup: {
          ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
          ...{ printTitlesRow: `$${ABOVE}:$${ABOVE}`, horizontalCentered: true },
          margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: '&C— &P —' },
      },
    ],
    properties: { title, creator: by },
  })
  return new Uint8Array(file)
}

export const unitNames = (page: MonthPage): string => [...new Set(page.reports.map((each) => each.unitName))].join('、')

function facts(page: MonthPage, by: string, { monthSheet }: Messages): string {
  const reports = [...new Set(page.reports.map((each) => each.title))].join('、')
  const cutoff = [...new Set(page.reports.map((each) => each.window.cutoff))].join('、')
  return fill(monthSheet.facts, { reports, cutoff, by })
}

const list = (range: string, values: string[], errorMessage: string): DataValidation => ({
  ...{ type: 'list', values, range, allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorMessage },
})

function cellValue(
  column: SheetColumn,
  { row, key, texts, hint }: WrittenLine,
  page: MonthPage,
  messages: Messages,
  language: Language,
): CellValue {
  if (isFilled(column)) return FIGURES.includes(column) ? figure(texts[column]) : safe(texts[column])
  if (column === 'key') return keyText(key)
  if (column === 'no') return row.label.includes('.') ? row.label : Number(row.label)
  if (column === 'task') return safe(language === 'en' ? (row.titleEn ?? row.title) : row.title)
  if (column === 'target') return safe(promiseText(row, language))
  if (column === 'unit') return safe(row.pace === 'recurring' ? messages.month.times : (row.measureUnit ?? ''))
  if (column === 'hint') return safe(hint)
  return figure(beforeText(row, column === 'last' ? 1 : 2, page.month, messages))
}

/** Most offices compare with nothing outside and have no growth to report: no cell for those where none is open. */
const RARE = ['reference', 'level', 'levelBefore'] as const
const isRare = (column: SheetColumn): column is (typeof RARE)[number] => RARE.some((each) => each === column)
const isUsed = (column: (typeof RARE)[number], { row, texts, marks }: WrittenLine): boolean =>
  openColumns(row).includes(column) || Boolean(texts[column] || marks[column])

const safe = (text: string | undefined): string | null => (text ? safeText(text) : null)

/** A plain number goes out as one; Excel keeps 15 digits, what has more stays text so that no figure is altered. */
function figure(text: string | undefined): CellValue {
  if (!text) return null
  if (!/^-?\d{1,15}(?:\.\d{1,8})?$/.test(text) || text.replace(/^-?0*\.?0*|\./g, '').length > 15) return safeText(text)
  return Number(text)
}

function cellsOf(
  shown: readonly SheetColumn[],
  page: MonthPage,
  lines: readonly WrittenLine[],
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>([
    ['0,1', { style: { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } } }],
    ['1,1', { style: { alignment: { vertical: 'center' } } }],
    ['2,1', { style: { alignment: MIDDLE, font: { color: { rgb: '595959' } } } }],
  ])
  for (const [at, column] of shown.entries()) {
    const head: CellStyle = { font: { bold: true }, alignment: { ...MIDDLE, horizontal: 'center' }, border: BORDER }
    cells.set(`3,${at}`, { style: { ...head, fill: isFilled(column) ? OPEN : SHUT } })
    for (const [down, line] of lines.entries()) cells.set(`${ABOVE + down},${at}`, cellOf(column, page, line))
  }
  return cells
}

const TO_THE_RIGHT: readonly SheetColumn[] = ['beforeLast', 'last', ...FIGURES]
const IN_THE_MIDDLE: readonly SheetColumn[] = ['no', 'unit', 'entry', 'forecast', 'doneOn', 'unchanged']

function cellOf(column: SheetColumn, page: MonthPage, { row, marks, hint }: WrittenLine): Partial<Cell> {
  const horizontal = TO_THE_RIGHT.includes(column) ? 'right' : IN_THE_MIDDLE.includes(column) ? 'center' : 'left'
  const style: CellStyle = { border: BORDER, alignment: { ...MIDDLE, horizontal } }
  if (!isFilled(column)) return { style }
  const mark = marks[column]
  const open = (openColumns(row).includes(column) && !isClosed(page, row)) || mark !== undefined
  // As text a day stays as it is typed: 6.30 would become 6.3.
  if (column === 'doneOn') style.numFmt = '@'
  style.fill = mark === undefined ? (open ? OPEN : SHUT) : WRONG
  style.protection = { locked: !open }
  return mark === undefined ? { style } : { style, comment: { text: mark || hint } }
}
