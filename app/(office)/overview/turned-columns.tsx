/** One list of rows whose light turned, as it is shown. */
export interface TurnedColumn {
  heading: string
  total: number
  lines: readonly { id: string; no: string; title: string; change: string }[]
  /** Said of those that are not listed. */
  more: string | null
}

interface TurnedColumnsProps {
  columns: readonly TurnedColumn[]
  none: string
  month: string
}

/** The lists side by side. */
export function TurnedColumns({ columns, none, month }: TurnedColumnsProps) {
  return (
    <div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-3">
      {columns.map(({ heading, total, lines, more }) => (
        <div key={heading}>
          <h3>
            {heading} <span className="text-[16px]">{total}</span>
          </h3>
          {total === 0 ? <p className="mt-1 text-quiet">{none}</p> : null}
          <ul className="mt-1">
            {lines.map((line) => (
              <li key={line.id} className="border-b border-line py-1">
                {line.no}{' '}
                <a className="underline" href={`/tasks/${line.id}?month=${month}`}>
                  {line.title}
                </a>{' '}
                <small className="text-quiet">{line.change}</small>
              </li>
            ))}
          </ul>
          {more ? <p className="hint">{more}</p> : null}
        </div>
      ))}
    </div>
  )
}
