import { fill } from '../../../lib/i18n/fill.ts'
import { AttentionRows } from './attention-rows.tsx'
import { ledgerAddress } from './ledger-address.ts'
import type { OverviewWords } from './overview-words.ts'
import type { Picture } from './picture.ts'

/** The red and yellow rows, worst first: what, whose, why, and who acts next. */
export function AttentionTable({ seen, words }: { seen: Picture; words: OverviewWords }) {
  const { text } = words
  const lines = seen.attention
  const standings = { red: words.standing.red, yellow: words.standing.yellow }
  if (lines.length === 0) return <p className="mt-2 text-quiet">{text.attentionNone}</p>
  const heads = (['light', 'task', 'unit', 'bar', 'why', 'whoActs'] as const).map((head) => text[head])
  const said = { heads, standings, toConfirm: text.toConfirm, choose: text.choose }
  const rows = <AttentionRows lines={lines} words={said} month={seen.month} choosable={seen.mayIssue} />
  return (
    <>
      {seen.mayIssue ? (
        <form action="/notices/new" method="get">
          <input type="hidden" name="report" value={seen.report.id} />
          <input type="hidden" name="month" value={seen.month} />
          {rows}
          <button type="submit" className="btn mt-2">
            {text.issue}
          </button>
        </form>
      ) : (
        rows
      )}
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
