import type { Day } from '../../calendar/day.ts'
import { decimal, negate, text as plain } from '../../decimal.ts'
import { type Quantity, quantitiesIn } from '../numbers/quantities.ts'
import type { FigureRow } from '../plan/figure-rows.ts'
import type { Period, Span, Target } from '../read-report-types.ts'
import { hedgeIn } from './hedges.ts'
import { measureOf } from './measure.ts'

/** What grows when a table gives it in per cent: 地区生产总值 | % | 6. */
const GROWS = /(?:总值|收入|投资|增加值|总额|产值|销售额|零售额|出口|税收|营收|能耗|价格(?:指数)?)(?:\([^()]*\))?$/
/** What is done within the year; everything else that a table of indicators counts is a level. */
const DONE = /^(?:新增|新建|新引进|新培育|引进|招引|培育|完成|建成|创建|改造|举办|开展|培训|净增|转移|脱贫)|新增|新建/

/** The targets of one row of a table of indicators; `plan` and `horizon` say when what names no year is due. */
export function figureTargets(
  text: string,
  folded: string,
  row: FigureRow,
  plan: Period | null,
  horizon: Day | null,
): Target[] {
  const indicator = folded.slice(...row.indicator).replace(/^\d{1,2}[.、](?!\d)|\s/g, '')
  const printed = row.unit ? folded.slice(...row.unit).replace(/\s/g, '') : null
  return row.values.flatMap(({ cell, year, yearly }) =>
    quantitiesIn(folded, cell[0], cell[1]).map((quantity): Target => {
      const unit = quantity.unit ?? (quantity.named ? quantity.name : null) ?? (yearly ? '%' : printed)
      const span: Span = [row.indicator[0], cell[1]]
      const before = folded.slice(cell[0], quantity.number)
      const { measure, falls } = kindOf({ ...quantity, unit }, indicator, before, yearly)
      const minus = falls !== /-\s*$/.test(before) && !quantity.value.startsWith('-')
      const signed = (value: string | null) => (value !== null && minus ? plain(negate(decimal(value))) : value)
      const named = year === null ? null : (`${year}-12-31` as Day)
      const due = named ?? horizon ?? plan?.end ?? null
      return {
        span,
        quote: text.slice(...span),
        kind: 'quantity',
        indicator,
        measure,
        value: signed(quantity.value),
        valueHigh: signed(quantity.valueHigh),
        unit,
        comparator: quantity.comparator,
        hedge: hedgeIn(before),
        due,
        dueStated: due !== null && due !== plan?.end,
        recurrence: null,
        baseline: null,
      }
    }),
  )
}

function kindOf(
  quantity: Quantity,
  indicator: string,
  before: string,
  yearly: boolean,
): { measure: NonNullable<Target['measure']>; falls: boolean } {
  const unit = quantity.unit ?? ''
  if (yearly || (unit === '%' && GROWS.test(indicator))) return { measure: 'growth', falls: /降|减/.test(before) }
  if (/率$/.test(indicator) && /^1?\//.test(unit)) return { measure: 'share', falls: false }
  const read = measureOf(quantity, indicator + before, '')
  return read.measure === 'count' && !DONE.test(indicator) ? { measure: 'level', falls: false } : read
}
