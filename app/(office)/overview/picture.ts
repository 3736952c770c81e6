import { TURNS } from '../../../lib/domain/tasks/turn.ts'
import { fill } from '../../../lib/i18n/fill.ts'
import { reasonText } from '../../../lib/i18n/reason-text.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import type { LedgerRow } from '../../../lib/ledger/tasks/ledger-row.ts'
import type { AttentionLine } from './attention-rows.tsx'
import type { OverviewWords } from './overview-words.ts'
import type { TurnedColumn } from './turned-columns.tsx'

/** An overview as the page draws it: of its rows only what is shown. */
export interface Picture extends Omit<Overview, 'attention' | 'turned' | 'posts'> {
  /** Red and yellow rows, worst first. */
  attention: AttentionLine[]
  /** What got worse, better or done since the month before; null in the first month. */
  turned: TurnedColumn[] | null
  /** Whether notices can be issued about rows. */
  mayIssue: boolean
}

export function picture({ posts, ...seen }: Overview, words: OverviewWords, mayIssue: boolean): Picture {
  const { text, language, standing: standings } = words
  const units = new Map(seen.units.map(({ id, name }) => [id, name]))
  const title = (row: LedgerRow) => (language === 'en' ? (row.titleEn ?? row.title) : row.title)
  const attention = seen.attention.map((row) => ({
    ...{ id: row.id, no: row.label, standing: row.standing, done: row.done, expected: row.expected },
    unconfirmed: row.confirmed === null,
    title: title(row),
    unit: units.get(row.leadUnitId) ?? '',
    why: reasonText(row, language, seen.month),
    who: (row.postId && posts[row.postId]) || text.noPost,
  }))
  const column = (how: (typeof TURNS)[number], { total, rows }: NonNullable<Overview['turned']>[typeof how]) => ({
    ...{ heading: text[how], total },
    lines: rows.map(({ row, before }) => ({
      ...{ id: row.id, no: row.label, title: title(row) },
      change: `${standings[before]} → ${standings[row.standing]}`,
    })),
    more: total > rows.length ? fill(text.more, { count: total - rows.length }) : null,
  })
  const { turned } = seen
  return { ...seen, mayIssue, attention, turned: turned && TURNS.map((how) => column(how, turned[how])) }
}
