'use client'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { PaperPath } from './paper-path.tsx'

export interface PathChartProps {
  /** As the axis names them, oldest first; the two series below have one entry for each. */
  months: readonly string[]
  /** Cumulative total (or level, growth, share) of each month; null where nothing counts. */
  reported: readonly (number | null)[]
  /** Where the schedule stood; null where nothing numeric was expected. */
  expected: readonly (number | null)[]
  target: number | null
  /** The upper bound of a range. */
  targetHigh?: number | null
  unit: string | null
  /** Ready words: the chart's name, its three series, the summary of the table and the head of its first column. */
  labels: { title: string; reported: string; expected: string; target: string; table: string; month: string }
}

// The chart's library (about 110 KB) is fetched only once the box comes into view; the table never waits for it.
const PathChart = dynamic(() => import('./path-chart.tsx').then((drawn) => drawn.PathChart), { ssr: false })

/** A task's reported path against schedule and target, with the same numbers as a table below it. */
export function PathChartLoader(props: PathChartProps) {
  const { months, reported, expected, labels, unit } = props
  const box = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)

  useEffect(() => {
    if (!box.current) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: '200px' },
    )
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])

  return (
    <figure>
      <figcaption className="flex flex-wrap gap-x-5 text-[12px] text-quiet">
        <Key stroke="#1f4e79" text={labels.reported} dot />
        <Key stroke="#5a6673" text={labels.expected} dash="5 4" />
        <Key stroke="#17202a" text={labels.target} />
      </figcaption>
      <PaperPath {...props} />
      <div ref={box} className="no-print h-[240px]" role="img" aria-label={labels.title}>
        {near ? <PathChart {...props} /> : null}
      </div>
      <details className="mt-1">
        <summary className="cursor-pointer py-0.5 text-accent">{labels.table}</summary>
        <table className="grid-table mt-1 max-w-[480px]">
          <caption className="sr-only">{labels.title}</caption>
          <thead>
            <tr>
              <th scope="col">{labels.month}</th>
              <th scope="col" className="num">
                {withUnit(labels.reported, unit)}
              </th>
              <th scope="col" className="num">
                {withUnit(labels.expected, unit)}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month, at) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td className="num">{reported[at] ?? '—'}</td>
                <td className="num">{expected[at] ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function Key({ stroke, text, dash, dot }: { stroke: string; text: string; dash?: string; dot?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width="22" height="10" aria-hidden="true">
        <line x1="0" y1="5" x2="22" y2="5" stroke={stroke} strokeWidth="2" strokeDasharray={dash} />
        {dot ? <circle cx="11" cy="5" r="3.5" fill={stroke} /> : null}
      </svg>
      {text}
    </span>
  )
}

const withUnit = (name: string, unit: string | null) => (unit ? `${name} (${unit})` : name)
