import { marksOf, runsOf } from './paper-scale.ts'
import type { PathChartProps } from './path-chart-loader.tsx'

const INK = '#17202a'
const QUIET = '#5a6673'
const ACCENT = '#1f4e79'
const BOX = { left: 52, right: 664, top: 22, bottom: 212 }

/**
 * The same path for paper, drawn with the page itself: what only comes when it is scrolled to would be missing there.
 * Its size is in its own units, so that it fits any sheet.
 */
export function PaperPath({ months, reported, expected, target, targetHigh, unit, labels }: PathChartProps) {
  const bounds = [target, targetHigh ?? null].filter((at) => at !== null)
  const values = [...reported, ...expected].filter((value) => value !== null)
  if (values.length + bounds.length === 0) return null
  const marks = marksOf([...values, ...bounds])
  const [low, high] = [marks[0] ?? 0, marks.at(-1) ?? 1]
  const y = (value: number) => BOX.bottom - ((value - low) / (high - low)) * (BOX.bottom - BOX.top)
  const step = (BOX.right - BOX.left) / Math.max(1, months.length)
  const x = (at: number) => BOX.left + step * (at + 0.5)
  const path = (run: readonly [number, number][]) =>
    `M${run.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join('L')}`
  const every = Math.ceil(LABEL / step)
  return (
    <svg
      className="hidden w-full break-inside-avoid print:block"
      viewBox="0 0 680 240"
      fontSize="11"
      fill={QUIET}
      role="img"
      aria-label={labels.title}
    >
      <text x={4} y={12}>
        {unit}
      </text>
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={BOX.left} x2={BOX.right} y1={y(mark)} y2={y(mark)} stroke="#e8ebef" />
          <text x={BOX.left - 6} y={y(mark) + 4} textAnchor="end">
            {mark}
          </text>
        </g>
      ))}
      {months.map((month, at) =>
        at % every === 0 ? (
          <text key={month} x={x(at)} y={BOX.bottom + 18} textAnchor="middle">
            {month}
          </text>
        ) : null,
      )}
      {bounds.map((at) => (
        <g key={at}>
          <line x1={BOX.left} x2={BOX.right} y1={y(at)} y2={y(at)} stroke={INK} strokeWidth="1.5" />
          <text x={BOX.left + 4} y={y(at) - 5} fill={INK}>
            {`${labels.target} ${at} ${unit ?? ''}`}
          </text>
        </g>
      ))}
      {runsOf(expected).map((run) => (
        <path
          key={run[0]?.[0]}
          d={path(run)}
          fill="none"
          stroke={QUIET}
          strokeWidth="1.5"
          strokeDasharray="5 4"
          data-line="expected"
        />
      ))}
      {runsOf(reported).map((run) => (
        <path key={run[0]?.[0]} d={path(run)} fill="none" stroke={ACCENT} strokeWidth="2" data-line="reported" />
      ))}
      {reported.map((value, at) =>
        value === null ? null : <circle key={months[at]} cx={x(at)} cy={y(value)} r="3.5" fill={ACCENT} />,
      )}
    </svg>
  )
}

/** How wide a month's name is. */
const LABEL = 84
