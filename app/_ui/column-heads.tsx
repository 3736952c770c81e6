import type { ReactNode } from 'react'

/** A table's head row: a word a column, each told to be its column's head, and further heads behind them. */
export function ColumnHeads({ heads, children }: { heads: readonly string[]; children?: ReactNode }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  )
}
