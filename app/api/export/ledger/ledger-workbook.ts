import { type Cell, type CellStyle, type CellValue, type ColumnDef, writeXlsx } from 'hucre/xlsx'
import { counts } from '../../../../lib/domain/filings/filing-state.ts'
import { safeText } from '../../../../lib/domain/month-sheet/columns.ts'
import type { Language } from '../../../../lib/domain/people/language.ts'
import { MESSAGES } from '../../../../lib/i18n/messages.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import type { PrintSheet } from '../../../../lib/ledger/prints/print-sheet.ts'
import { type SheetLine, sheetLine } from '../../../print/sheet-line.ts'

type Row = PrintSheet['rows'][number]
type Words = (typeof MESSAGES)[Language]['overview']

interface Column {
  head: keyof Words['print'] | 'section'
  width: number
  style?: CellStyle
  value(line: SheetLine, row: Row, words: Words): CellValue
}

const MIDDLE: CellStyle = { alignment: { horizontal: 'center', vertical: 'center' } }
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'center' } }
const CENTRED_WRAP: CellStyle = { alignment: { ...MIDDLE.alignment, wrapText: true } }
const NUMBER: CellStyle = { alignment: { horizontal: 'right', vertical: 'center' } }

const COLUMNS: readonly Column[] = [
  { head: 'no', width: 6, style: MIDDLE, value: (line) => numbered(line.no) },
  { head: 'section', width: 16, style: WRAPPED, value: (line) => safeText(line.section) },
  {
    head: 'task',
    width: 36,
    style: WRAPPED,
    value: (line) => safeText(`${line.title}${line.hedge && ` (${line.hedge})`}`),
  },
  { head: 'target', width: 13, style: WRAPPED, value: (line) => safeText(line.target) },
  { head: 'targetNumber', width: 10, style: NUMBER, value: (_, row) => numberOf(row.value) },
  { head: 'measureUnit', width: 9, style: MIDDLE, value: (_, row) => safeText(row.measureUnit ?? '') },
  { head: 'unit', width: 14, style: WRAPPED, value: (line) => safeText(line.unit) },
  { head: 'post', width: 16, style: WRAPPED, value: (line) => safeText(line.post) },
  { head: 'due', width: 13, style: CENTRED_WRAP, value: (line) => line.due },
  {
    head: 'totalNumber',
    width: 10,
    style: NUMBER,
    value: (_, row) => numberOf(row.total) ?? safeText(row.total ?? ''),
  },
  { head: 'progressWords', width: 24, style: WRAPPED, value: (line, row) => safeText(saidInWords(line, row)) },
  { head: 'issues', width: 20, style: WRAPPED, value: (line) => safeText(line.issues) },
  { head: 'nextSteps', width: 20, style: WRAPPED, value: (line) => safeText(line.nextSteps) },
  { head: 'share', width: 9, style: { ...NUMBER, numFmt: '0.0%' }, value: (_, row) => row.done },
  { head: 'light', width: 11, style: MIDDLE, value: (line) => line.light },
  { head: 'confirmedState', width: 9, style: MIDDLE, value: (line, row, words) => confirmation(line, row, words) },
  { head: 'why', width: 44, style: WRAPPED, value: (line) => safeText(line.why) },
]

const EDGE = { style: 'thin' as const, color: { rgb: '808080' } }
const BORDER: CellStyle = { border: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } }
/** Rows above the first task: title, facts, heads. */
const ABOVE = 3

/** The sheet as .xlsx: numbers are numbers, dates and lights are words, and it prints on A4 across like the paper one. */
export async function ledgerWorkbook(sheet: PrintSheet, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const words: Words = MESSAGES[language].overview
  const heads = COLUMNS.map(({ head }) => (head === 'section' ? words.section : words.print[head]))
  const lines = sheet.rows.map((row) => {
    const line = sheetLine(row, sheet, language)
    return COLUMNS.map((column) => column.value(line, row, words))
  })
  const blank = COLUMNS.slice(1).map(() => null)
  const rows: CellValue[][] = [
    [safeText(words.print.title.replace('{unit}', sheet.unitName)), ...blank],
    [safeText(facts(sheet, words, language)), ...blank],
    heads,
    ...lines,
  ]
  const last = COLUMNS.length - 1
  const file = await writeXlsx({
    sheets: [
      {
        name: sheet.month,
        columns: COLUMNS.map(({ width, style }): ColumnDef => ({ width, style: { ...style, ...BORDER } })),
        rows,
        cells: headCells(heads),
        merges: [0, 1].map((at) => ({ startRow: at, startCol: 0, endRow: at, endCol: last })),
        freezePane: { rows: ABOVE, columns: 3 },
        autoFilter: { range: `A${ABOVE}:${letter(last)}${ABOVE + lines.length}` },
        pageSetup: {
          ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
          ...{ printTitlesRow: `$${ABOVE}:$${ABOVE}`, horizontalCentered: true },
          margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: '&C— &P —' },
        rowDefs: new Map([[0, { height: 30 }]]),
      },
    ],
    properties: { title: words.print.title.replace('{unit}', sheet.unitName), creator: sheet.printedBy },
  })
  return new Uint8Array(file)
}

function headCells(heads: readonly string[]): Map<string, Partial<Cell>> {
  const title: CellStyle = { font: { bold: true, size: 18 }, ...MIDDLE }
  const head: CellStyle = { font: { bold: true }, alignment: { ...MIDDLE.alignment, wrapText: true }, ...BORDER }
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: title }],
    ['1,0', { style: { alignment: { horizontal: 'left', vertical: 'center' } } }],
  ])
  for (const at of heads.keys()) cells.set(`2,${at}`, { style: head })
  return cells
}

function facts(sheet: PrintSheet, { print }: Words, language: Language): string {
  return [
    print.dataMonth.replace('{month}', monthText(sheet.month, language)),
    print.basedOn.replace('{title}', sheet.reportTitle),
    print.foot
      .replace('{by}', sheet.printedBy)
      .replace('{at}', clock(sheet.printedAt))
      .replace('{through}', sheet.dataThrough),
  ].join('　')
}

/** `2025-07-01 09:30` on the office's clock (UTC+8). */
const clock = (instant: number) => new Date(instant + 28_800_000).toISOString().slice(0, 16).replace('T', ' ')

function saidInWords(line: SheetLine, row: Row): string {
  return [row.total === null ? line.progress : '', line.note].filter(Boolean).join(' ')
}

function confirmation(line: SheetLine, row: Row, words: Words): string {
  const counted = row.filing !== null && counts(row.filing.state)
  return [line.state || (counted ? words.confirmed : ''), line.late].filter(Boolean).join(' · ')
}

/** A part's number stays text: 3.10 is not 3.1. */
const numbered = (label: string): CellValue => (label.includes('.') ? label : Number(label))

/** Excel keeps 15 digits: what has more stays text, so that no figure is altered. */
function numberOf(text: string | null): number | null {
  if (text === null || text.replace(/^-?0*\.?0*|\./g, '').length > 15) return null
  return Number(text)
}

const letter = (column: number) => String.fromCharCode(65 + column)
