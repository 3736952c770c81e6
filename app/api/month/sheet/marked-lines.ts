import { BESIDE_COLUMNS, type FilledColumn } from '../../../../lib/domain/month-sheet/columns.ts'
import { type Finding, findingOf } from '../../../../lib/domain/month-sheet/finding.ts'
import type { SheetLine } from '../../../../lib/domain/month-sheet/placed-sheet.ts'
import type { Language } from '../../../../lib/domain/people/language.ts'
import { fill } from '../../../../lib/i18n/fill.ts'
import { doubtText, faultText, guardsText } from '../../../../lib/i18n/finding-text.ts'
import { MESSAGES } from '../../../../lib/i18n/messages.ts'
import type { SheetRead } from '../../../../lib/ledger/filings/read-month-sheet.ts'
import { sheetTask } from '../../../(office)/month/sheet-task.ts'
import { theirsText } from '../../../(office)/month/theirs-text.ts'
import { standingLine, type WrittenLine } from './sheet-lines.ts'

/** The rows of an uploaded sheet that cannot be filed as they are, as they were filled in, each with its reasons. */
export function markedLines(read: SheetRead, language: Language): WrittenLine[] {
  const { page, lines, twice } = read
  const messages = MESSAGES[language]
  const rowOf = (line: SheetLine | undefined) => page.rows.find((row) => row.id === line?.key?.taskId)
  const single = lines.flatMap((line): WrittenLine[] => {
    const row = rowOf(line)
    if (!row) return []
    const finding = findingOf(sheetTask(page, row), line, page.month, page.today)
    const marks = marksOf(finding)
    const version = finding.kind === 'changed' ? (row.filing?.rowVersion ?? 0) : (line.key?.version ?? 0)
    return marks === null ? [] : [{ ...writtenAs(line, row), ...said(line, marks), key: { taskId: row.id, version } }]
  })
  const double = twice.flatMap((group) => {
    const reason = fill(messages.monthSheet.twice, { lines: group.map(({ line }) => line).join('、') })
    return group.flatMap((line): WrittenLine[] => {
      const row = rowOf(line)
      return row ? [{ ...writtenAs(line, row), marks: { value: reason }, hint: reason }] : []
    })
  })
  return [...single, ...double]

  function writtenAs(line: SheetLine, row: NonNullable<ReturnType<typeof rowOf>>): WrittenLine {
    const texts: WrittenLine['texts'] = Object.fromEntries(
      Object.entries(line.cells).map(([column, cell]) => [column, cell.text]),
    )
    const standing = standingLine(page, row, messages)
    // The sheet to mend has every column: what the uploaded one had no cell for must not come back emptied.
    for (const column of BESIDE_COLUMNS) if (line.without.includes(column)) texts[column] = standing.texts[column] ?? ''
    return { ...standing, texts, key: line.key ?? { taskId: row.id, version: 0 } }
  }

  function marksOf(finding: Finding): ((row: WrittenLine['row']) => [FilledColumn, string][]) | null {
    const { monthSheet } = messages
    if (finding.kind === 'wrong') return () => finding.faults.map((each) => [each.column, faultText(each, messages)])
    if (finding.kind === 'doubt')
      return (row) => [[finding.column, `${doubtText(finding, row.measureUnit, messages)}${monthSheet.makeSure}`]]
    if (finding.kind === 'asked')
      return () => [['value', `${guardsText(finding.asked, messages, language)}${monthSheet.answerOnPage}`]]
    if (finding.kind !== 'changed') return null
    return (row) => {
      const theirs = row.filing ? theirsText(row.filing, messages) : ''
      return [['value', fill(monthSheet.changedMeanwhile, { by: row.filing?.by ?? '', theirs })]]
    }
  }

  function said(line: SheetLine, marks: NonNullable<ReturnType<typeof marksOf>>): Pick<WrittenLine, 'marks' | 'hint'> {
    const row = rowOf(line)
    const all = row ? marks(row) : []
    const { at, head } = messages.monthSheet
    const hint = all.map(([column, text]) => fill(at, { at: head[column], text }))
    return { marks: Object.fromEntries(all), hint: hint.join(' ') }
  }
}
