import type { Standing } from '../../../lib/domain/tasks/verdict.ts'
import { fill } from '../../../lib/i18n/fill.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import type { Summary } from '../../../lib/ledger/overview/summary.ts'
import { CourseRows } from './course-rows.tsx'
import type { OverviewWords } from './overview-words.ts'
import { othersIn, SHOWN } from './shown-standings.ts'

const WIDTH = 520
const HEIGHT = 190
const [LEFT, TOP, BOTTOM] = [30, 8, 20]
/** From the bottom up; the eye reads what is behind at the top of the bar. */
const STACK = ['completed', 'green', 'unreported', 'yellow', 'red'] as const
const FILL = {
  completed: '#bfe3cb',
  green: '#1c7c3f',
  unreported: 'white',
  yellow: 'url(#yellow-lines)',
  red: '#a3161c',
} satisfies Record<(typeof STACK)[number], string>

/** Lights by month as stacked bars drawn by hand, which print, with the numbers below. */
export function LightCourse({ course, words }: { course: Summary['course']; words: OverviewWords }) {
  const { text, language, standing: standings } = words
  const [first, last] = [course[0]?.month ?? '', course.at(-1)?.month ?? '']
  const label = fill(text.courseLabel, { from: monthText(first, language), to: monthText(last, language) })
  const most = Math.max(1, ...course.map(({ counts }) => litIn(counts)))
  const step = (WIDTH - LEFT) / Math.max(6, course.length)
  const tall = (count: number) => (count / most) * (HEIGHT - TOP - BOTTOM)
  return (
    <figure>
      <figcaption className="mb-2 text-[16px] font-semibold">{text.course}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" role="img" aria-label={label} fontSize="11">
        <pattern id="yellow-lines" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="#f4dc83" />
          <rect width="1.6" height="5" fill="#7d5d00" />
        </pattern>
        <path d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH}`} fill="none" stroke="#8a94a0" />
        <text x={LEFT - 4} y={TOP + 9} textAnchor="end" fill="#5a6673">
          {most}
        </text>
        <text x={LEFT - 4} y={HEIGHT - BOTTOM} textAnchor="end" fill="#5a6673">
          0
        </text>
        {STACK.map((standing) => (
          <path
            key={standing}
            d={bars(course, standing, step, tall)}
            fill={FILL[standing]}
            stroke="#3c4651"
            strokeWidth="0.75"
            strokeDasharray={standing === 'unreported' ? '3 2' : undefined}
          />
        ))}
        {course.map(({ month }, at) => (
          <text key={month} x={LEFT + step * (at + 0.5)} y={HEIGHT - 5} textAnchor="middle" fill="#5a6673">
            {language === 'en' ? month.slice(5) : `${Number(month.slice(5))}月`}
          </text>
        ))}
      </svg>
      <p className="flex flex-wrap gap-x-4 text-[12px] text-quiet">
        {STACK.toReversed().map((standing) => (
          <span key={standing} className="inline-flex items-center gap-1.5">
            <svg width="14" height="12" aria-hidden="true">
              <rect x="0.5" y="0.5" width="13" height="11" fill={FILL[standing]} stroke="#3c4651" strokeWidth="0.75" />
            </svg>
            {standings[standing]}
          </span>
        ))}
      </p>
      <details className="mt-1">
        <summary className="cursor-pointer py-0.5 text-accent">{text.courseTable}</summary>
        <CourseRows
          caption={label}
          heads={[text.month, ...SHOWN.map((standing) => standings[standing]), text.others]}
          lines={course.map(({ month, counts }) => [
            monthText(month, language),
            ...SHOWN.map((standing) => counts[standing] ?? 0),
            othersIn(counts),
          ])}
        />
      </details>
    </figure>
  )
}

const litIn = (counts: Partial<Record<Standing, number>>) =>
  STACK.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0)

/** All months' boxes of one standing as a single path, each standing on those below it. */
function bars(course: Summary['course'], standing: (typeof STACK)[number], step: number, tall: (n: number) => number) {
  const below = STACK.slice(0, STACK.indexOf(standing))
  return course
    .map(({ counts }, at) => {
      const height = tall(counts[standing] ?? 0)
      if (height === 0) return ''
      const base = HEIGHT - BOTTOM - tall(below.reduce((sum, each) => sum + (counts[each] ?? 0), 0))
      const left = LEFT + step * (at + 0.15)
      return `M${round(left)} ${round(base)}v${round(-height)}h${round(step * 0.7)}v${round(height)}z`
    })
    .join('')
}

const round = (value: number) => Math.round(value * 10) / 10
