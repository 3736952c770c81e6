import type { Span } from '../read-report-types.ts'

/** A row of a table of indicators: what is measured, in which unit, and the cells that say how much. */
export interface FigureRow {
  span: Span
  indicator: Span
  /** Null where the table prints none, or prints it in the cell of the number. */
  unit: Span | null
  values: readonly { cell: Span; year: number | null; yearly: boolean }[]
}

/** Which columns of a table of indicators hold what, by its head row. */
export interface FigureHead {
  indicator: number
  unit: number | null
  /** The columns of what is to be reached, with the year that their head names. */
  goals: readonly { column: number; year: number | null; yearly: boolean }[]
  columns: number
}

const INDICATOR = /^(?:主要|具体|考核|核心|工作)?指标(?:名称|内容|项目)?$/
const ITEM = /^(?:项目|指标|内容)(?:名称)?$/
const UNIT = /^(?:计量)?单位$/
const AIM =
  /^(?:20\d\d年)?(?:度)?(?:预期|计划|规划|年度|工作|预计|全年|考核|力争|建议)?(?:目标|计划|任务|预期|规划)(?:值|数|任务)?$/
const YEAR = /^(20\d\d)年?(?:度)?$/
const YEARLY = /^(?:[“"]?十.五[”"]?)?(?:时期|期间)?年均(?:增长|增速|增幅)(?:率)?$/
/** A number with what a cell may print before and behind it. */
const NUMBER =
  /^(?:同比|增长|增速|下降|降低|减少|提高|上升|达到|达|力争|完成|保持|控制|在|突破|超过|不低于|不高于|不超过|不少于|低于|高于|[≥≤><=+-]|约|\s){0,4}\d[\d.,]*(?:[-~至]\d[\d.,]*)?\s?[%‰\p{Script=Han}/]{0,8}$/u
const UNIT_WORDS =
  /^(?:[%‰]|[\p{Script=Han}/]{1,6}|1?\/?\d{0,3}[万亿%\p{Script=Han}/]{1,10}|[\p{Script=Han}/]{0,8}\([^()]{1,8}\))$/u
const NAMED = /\p{Script=Han}{2}/u

/** The columns of a head row's words; null when it heads no table of indicators. */
export function figureHead(printed: readonly string[]): FigureHead | null {
  const words = printed.map((word) => word.replace(/\(.{0,12}\)$/, ''))
  const unit = words.findIndex((word) => UNIT.test(word))
  const named = words.findIndex((word) => INDICATOR.test(word))
  const indicator = named >= 0 || unit < 0 ? named : words.findIndex((word) => ITEM.test(word))
  if (indicator < 0) return null
  const years = words.map((word) => Number(/20\d\d/.exec(YEAR.test(word) || AIM.test(word) ? word : '')?.[0] ?? 0))
  const latest = Math.max(...years)
  const goals = words.flatMap((word, column) => {
    if (column <= indicator) return []
    const yearly = YEARLY.test(word)
    const aimed = AIM.test(word) && (years[column] === 0 || years[column] === latest)
    const dated = YEAR.test(word) && years[column] === latest && !words.some((one) => AIM.test(one))
    return yearly || aimed || dated ? [{ column, year: latest || null, yearly }] : []
  })
  return goals.some((goal) => !goal.yearly)
    ? { indicator, unit: unit < 0 ? null : unit, goals, columns: printed.length }
    : null
}

/** One row by its head; cells that are merged downwards or left out are found by what stands in them. */
export function figureRow(folded: string, cells: readonly Span[], head: FigureHead): Omit<FigureRow, 'span'> | null {
  const words = (cell: Span | undefined) => (cell ? folded.slice(...cell) : '')
  const unitAt = head.unit
  const inPlace = cells[head.indicator]
  const values = head.goals.flatMap(({ column, ...goal }) => {
    const cell = cells[column]
    return cell && NUMBER.test(words(cell)) ? [{ cell, ...goal }] : []
  })
  if (inPlace && NAMED.test(words(inPlace)) && values.length > 0) {
    const unit = unitAt === null ? undefined : cells[unitAt]
    return { indicator: inPlace, unit: unit && unit[0] < unit[1] ? unit : null, values }
  }
  // In its place, but no number: 完成上级任务.
  const said = head.goals.some(({ column }) => words(cells[column]) !== '')
  if (inPlace && NAMED.test(words(inPlace)) && said && cells.length === head.columns) return null
  const filled = cells.filter((cell) => cell[0] < cell[1])
  const at = filled.findLastIndex((cell) => NUMBER.test(words(cell)))
  if (at < 1) return null
  const [before, earlier] = [filled[at - 1] as Span, filled[at - 2]]
  const unit = UNIT_WORDS.test(words(before)) && NAMED.test(words(earlier)) ? before : null
  const indicator = unit ? (earlier as Span) : before
  const goal = head.goals.find((one) => !one.yearly)
  if (!NAMED.test(words(indicator)) || !goal) return null
  return { indicator, unit, values: [{ cell: filled[at] as Span, year: goal.year, yearly: false }] }
}
