import { fill } from '../../../lib/i18n/fill.ts'
import { reasonText } from '../../../lib/i18n/reason-text.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import { type AttentionLine, AttentionRows } from './attention-rows.tsx'
import { ledgerAddress } from './ledger-address.ts'
import type { OverviewWords } from './overview-words.ts'

/** The red and yellow rows, worst first: what, whose, why, and who acts next. */
export function AttentionTable({ seen, words }: { seen: Overview; words: OverviewWords }) {
  const { text, language } = words
  const standings = { red: words.standing.red, yellow: words.standing.yellow }
  if (seen.attention.length === 0) return <p className="mt-2 text-quiet">{text.attentionNone}</p>
  const units = new Map(seen.units.map(({ id, name }) => [id, name]))
  const lines = seen.attention.map((row): AttentionLine => {
    const { id, no, standing, done, expected } = row
    return {
      ...{ id, no, standing, done, expected, unconfirmed: row.confirmed === null },
      title: language === 'en' ? (row.titleEn ?? row.title) : row.title,
      unit: units.get(row.leadUnitId) ?? '',
      why: reasonText(row, language, seen.month),
      who: (row.postId && seen.posts[row.postId]) || text.noPost,
    }
  })
  const heads = (['light', 'task', 'unit', 'bar', 'why', 'whoActs'] as const).map((head) => text[head])
  return (
    <>
      <AttentionRows lines={lines} words={{ heads, standings, toConfirm: text.toConfirm }} month={seen.month} />
      {seen.attentionTotal > lines.length ? (
        <p className="hint mt-1">
          {fill(text.attentionMore, { total: seen.attentionTotal, shown: lines.length })}{' '}
          <a className="underline" href={`/ledger?${ledgerAddress(seen)}`}>
            {text.toLedger}
          </a>
        </p>
      ) : null}
    </>
  )
}
