interface CourseRowsProps {
  caption: string
  heads: readonly string[]
  /** The month's name, then its numbers. */
  lines: readonly (readonly (string | number)[])[]
}

/** The numbers behind the bars. */
export function CourseRows({ caption, heads, lines }: CourseRowsProps) {
  return (
    <table className="grid-table mt-1">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at > 0 ? 'num' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([month, ...counts]) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            {heads.slice(1).map((head, at) => (
              <td key={head} className="num">
                {counts[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
