import type { Digest, DigestSection, MonthRow, NoticeRow, RequestRow, WaitingRow } from '../domain/notices/digest.ts'
import type { Language } from '../domain/people/language.ts'
import { fill } from './fill.ts'
import { MESSAGES, type Messages } from './messages.ts'
import { monthText } from './month-text.ts'
import { bracketed } from './punctuation.ts'

/** One thing of a digest in words, and where it is dealt with. */
export interface DigestLine {
  text: string
  /** Why, or until when; empty when there is nothing to add. */
  note: string
  /** An address within the application. */
  href: string
}

export interface DigestPart {
  kind: DigestSection['kind']
  title: string
  lines: DigestLine[]
  /** How many more there are than lines. */
  more: number
}

/** A digest's sections in words: the same for the page and for mail. */
export function digestParts({ sections }: Pick<Digest, 'sections'>, language: Language): DigestPart[] {
  const says: Says = { t: MESSAGES[language].notices, month: (month) => monthText(month, language), language }
  return sections.map((section) => ({
    kind: section.kind,
    title: says.t.section[section.kind],
    lines: linesOf(section, says),
    more: section.total - section.rows.length,
  }))
}

interface Says {
  t: Messages['notices']
  month: (month: string) => string
  language: Language
}

function linesOf(section: DigestSection, says: Says): DigestLine[] {
  const { t, month, language } = says
  switch (section.kind) {
    case 'returned':
      return section.rows.map((row) => ({
        text: bracketed(row.title, month(row.month), language),
        note: fill(t.line.reason, { reason: row.reason }),
        href: `/month?month=${row.month}`,
      }))
    case 'answer':
    case 'escalatedNotices':
    case 'close':
      return section.rows.map((row) => noticeLine(row, section.kind !== 'answer', says))
    case 'unreported':
      return section.rows.map((row) => {
        const key = row.state === 'late' ? 'cutoffPast' : 'cutoff'
        return { ...monthLine(row, says), note: fill(t.line[key], { ...row }), href: `/month?month=${row.month}` }
      })
    case 'escalatedMonths':
      return section.rows.map((row) => monthLine(row, says))
    case 'silent':
      return section.rows.map((row) => {
        const asked = new URLSearchParams({ report: row.reportId, month: row.month, unit: row.unitId })
        return { ...monthLine(row, says), href: `/notices/new?${asked}` }
      })
    case 'sign':
    case 'approve':
      return section.rows.map((row) => waitingLine(row, says))
    case 'decide':
      return section.rows.map((row) => ({ ...requestLine(row, says), href: '/requests' }))
    case 'decided':
      return section.rows.map((row) => requestLine(row, says))
    case 'red':
      return section.rows.map(({ taskId, title, unit }) => ({ text: title, note: unit, href: `/tasks/${taskId}` }))
  }
}

/** 黄色警示 〔2025〕3号 事由. */
function noticeLine(row: NoticeRow, withUnit: boolean, { t }: Says): DigestLine {
  const name = [t.colour[row.colour], numberText(row, t), row.title].filter(Boolean).join(' ')
  const due = fill(row.state === 'issued' ? t.line.acknowledgeBy : t.line.replyBy, { due: row.due })
  const late = row.overdue === null ? due : fill(t.line.overdue, { due: row.due, days: row.overdue })
  const note = row.state === 'replied' ? '' : late
  return { text: withUnit ? `${name} · ${row.unit}` : name, note, href: `/notices/${row.id}` }
}

/** 〔2025〕3号; 催办 where it has no number. */
export const numberText = (
  { kind, year, no }: Pick<NoticeRow, 'kind' | 'year' | 'no'>,
  t: Pick<Messages['notices'], 'number' | 'kind'>,
): string => (year === null || no === null ? t.kind[kind] : fill(t.number, { year, no }))

const monthLine = (row: MonthRow, { t, month }: Says): DigestLine => ({
  text: fill(t.line.month, { ...row, month: month(row.month) }),
  note: fill(t.line.cutoffMissed, { cutoff: row.cutoff }),
  href: `/ledger?${new URLSearchParams({ report: row.reportId, month: row.month, unit: row.unitId })}`,
})

function waitingLine({ unit, count, due, late }: WaitingRow, { t }: Says): DigestLine {
  const text = fill(t.line.waiting, { unit, count })
  if (due === null) return { text, note: '', href: '/review' }
  const note = late > 0 ? fill(t.line.waitingLate, { late, due }) : fill(t.line.waitingDue, { due })
  return { text, note, href: '/review' }
}

function requestLine(row: RequestRow, { t, language }: Says): DigestLine {
  const text = fill(t.line.request, { kind: t.request[row.kind], title: row.title })
  const decided = row.granted === null ? '' : row.granted ? t.line.granted : t.line.refused
  return {
    text,
    note: [decided, row.decision].filter(Boolean).join(language === 'en' ? ': ' : '：'),
    href: `/tasks/${row.taskId}`,
  }
}
