import { TURNS } from '../../../lib/domain/tasks/turn.ts'
import { fill } from '../../../lib/i18n/fill.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import type { OverviewWords } from './overview-words.ts'
import { TurnedColumns } from './turned-columns.tsx'

/** What got worse, better or done since the month before, side by side. */
export function TurnedLists({ seen, words }: { seen: Overview; words: OverviewWords }) {
  const { text, language, standing: standings } = words
  const { turned, month } = seen
  if (turned === null) return <p className="mt-2 text-quiet">{text.firstMonth}</p>
  const columns = TURNS.map((how) => {
    const { total, rows } = turned[how]
    return {
      ...{ heading: text[how], total },
      lines: rows.map(({ row, before }) => ({
        ...{ id: row.id, no: row.no },
        title: language === 'en' ? (row.titleEn ?? row.title) : row.title,
        change: `${standings[before]} → ${standings[row.standing]}`,
      })),
      more: total > rows.length ? fill(text.more, { count: total - rows.length }) : null,
    }
  })
  return <TurnedColumns columns={columns} none={text.none} month={month} />
}
