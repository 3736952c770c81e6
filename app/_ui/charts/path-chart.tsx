'use client'
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import type { PathChartProps } from './path-chart-loader.tsx'

const INK = '#17202a'
const QUIET = '#5a6673'
const ACCENT = '#1f4e79'

/** The drawing alone; the loader around it brings the data as a table. Solid with dots = reported, dashed = schedule. */
export function PathChart({ months, reported, expected, target, targetHigh, unit, labels }: PathChartProps) {
  const data = months.map((month, at) => ({ month, reported: reported[at] ?? null, expected: expected[at] ?? null }))
  const withUnit = (value: unknown) => `${String(value)} ${unit ?? ''}`.trim()
  return (
    <LineChart
      responsive
      style={{ width: '100%', height: '100%' }}
      data={data}
      margin={{ top: 20, right: 24, bottom: 4, left: 4 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="#e8ebef" vertical={false} />
      <XAxis dataKey="month" tick={{ fill: QUIET, fontSize: 12 }} stroke="#8a94a0" interval="preserveStartEnd" />
      <YAxis
        domain={['auto', 'auto']}
        tick={{ fill: QUIET, fontSize: 12 }}
        stroke="#8a94a0"
        width={56}
        label={{ value: unit ?? '', position: 'top', offset: 8, fill: QUIET, fontSize: 12 }}
      />
      <Tooltip formatter={withUnit} isAnimationActive={false} cursor={{ stroke: '#c3cad2' }} />
      {[target, targetHigh].map((at, end) =>
        at === null || at === undefined ? null : (
          <ReferenceLine
            key={end === 0 ? 'target' : 'targetHigh'}
            y={at}
            stroke={INK}
            strokeWidth={1.5}
            ifOverflow="extendDomain"
            label={{
              value: `${labels.target} ${withUnit(at)}`,
              position: 'insideTopLeft',
              dy: -18,
              fill: INK,
              fontSize: 12,
            }}
          />
        ),
      )}
      <Line
        dataKey="expected"
        name={labels.expected}
        stroke={QUIET}
        strokeWidth={1.5}
        strokeDasharray="5 4"
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="reported"
        name={labels.reported}
        stroke={ACCENT}
        strokeWidth={2}
        dot={{ r: 3.5, fill: ACCENT, stroke: ACCENT }}
        isAnimationActive={false}
      />
    </LineChart>
  )
}
