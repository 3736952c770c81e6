import type { Standing } from '../../../lib/domain/tasks/verdict.ts'
import { LightBadge } from '../../_ui/light.tsx'
import { SHOWN } from './shown-standings.ts'

/** One row of a table of counts, as it is shown. */
export interface CountLine {
  key: string
  name: string
  /** The ledger's address of these rows; null where the ledger cannot be asked for them. */
  ledger: string | null
  total: number
  /** In the order of SHOWN. */
  shown: readonly number[]
  others: number
  share: string
}

export interface CountWords {
  caption: string
  name: string
  sum: string
  standings: Record<(typeof SHOWN)[number], string>
  others: string
  othersHint: string
  share: string
  shareHint: string
}

/** The table of counts, as its lines say. */
export function CountRows({ lines, words }: { lines: readonly CountLine[]; words: CountWords }) {
  const number = (count: number, ledger: string | null, light?: Standing) =>
    count > 0 && ledger !== null ? <a href={light ? `${ledger}&light=${light}` : ledger}>{count}</a> : count
  return (
    <table className="grid-table">
      <caption className="mb-1 text-left text-[16px] font-semibold">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col" className="num">
            {words.sum}
          </th>
          {SHOWN.map((standing) => (
            <th key={standing} scope="col" className="num">
              <LightBadge standing={standing} word={words.standings[standing]} />
            </th>
          ))}
          <th scope="col" className="num" title={words.othersHint}>
            {words.others}
          </th>
          <th scope="col" className="num" title={words.shareHint}>
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row" className="min-w-24">
              {line.name}
            </th>
            <td className="num">{number(line.total, line.ledger)}</td>
            {SHOWN.map((standing, at) => (
              <td key={standing} className="num">
                {number(line.shown[at] ?? 0, line.ledger, standing)}
              </td>
            ))}
            <td className="num">{line.others}</td>
            <td className="num">{line.share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
