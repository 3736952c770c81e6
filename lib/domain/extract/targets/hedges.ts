/** 计划 before what is done is a hedge, 计划 in 行动计划 and 计划生育 is a noun. */
const PLANNED =
  '(?<!性|行动|工作|三年|年度|五年|培育|专项|发展|规划|支持|实施|按|作业|改革|教学|招生|用地)计划(?=[\\p{Script=Han}\\d])(?!生育|单列|管理|书|性|外|内|任务|指标|\\p{Script=Han}{1,4}的)'
const HEDGE = new RegExp(
  `(力争|(?<!向上|对上)争取(?!资金|上级|中央|专项|补助|到位|项目资金|各[类级]|国省|省级|政策)|确保|预计|全力以赴|力保|努力|预期(?!寿命|值|管理)(?!\\p{Script=Han}{0,6}(?:目标|指标))|有望|保证(?!金|率|书|体系)|${PLANNED}|(?<![\\p{Script=Han}])拟(?!定))`,
  'u',
)

/** The word that says how firmly something is promised, as printed; null when there is none. */
export const hedgeIn = (words: string): string | null => HEDGE.exec(words)?.[1] ?? null

/** The last such word: 确保280亿元、力争300亿元 has one for each number. */
export function lastHedgeIn(words: string): string | null {
  let found: string | null = null
  let rest = words
  for (let m = HEDGE.exec(rest); m; m = HEDGE.exec(rest)) {
    found = m[1] as string
    rest = rest.slice(m.index + found.length)
  }
  return found
}

/** The words without their hedge. */
export const withoutHedge = (words: string) => words.replace(HEDGE, '')
