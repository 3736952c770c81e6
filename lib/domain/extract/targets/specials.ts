import type { Comparator, Measure } from '../../tasks/task.ts'
import { FRAME } from '../plan/past.ts'
import type { Span } from '../read-report-types.ts'
import { togetherIn } from './distributed.ts'
import { withoutHedge } from './hedges.ts'

/** A promised number that is not written as one: 零的突破, 零增长, 翻一番, 两位数增长, 与…同步, 10∶60∶30. */
export interface Special {
  /** From the words that stand for the number to their end. */
  at: number
  end: number
  indicator: string
  measure: Measure
  comparator: Comparator
  value: string | null
  unit: string | null
}

const ZERO_DEEDS =
  '发生|失控|事故|死亡|上访|进京上访|非访|案件|发案|伤亡|投诉|火灾|溺亡|遗漏|差错|失误|失联|感染|欠薪|复发|返贫|新发'
const FORMS: readonly [RegExp, Omit<Special, 'at' | 'end' | 'indicator'>][] = [
  [/[“"]?零的?突破[”"]?/, { measure: 'count', comparator: 'gte', value: '1', unit: null }],
  [/零增长/, { measure: 'growth', comparator: 'plain', value: '0', unit: null }],
  [
    new RegExp(`零(?=${ZERO_DEEDS})|动态清零|(?<!存量|已经?)清零(?!行动|[\\u4e00-\\u9fff]{0,6}\\d)`),
    { measure: 'count', comparator: 'lte', value: '0', unit: null },
  ],
  [/(?<!个)翻(?:一)?番/, { measure: 'growth', comparator: 'plain', value: '1', unit: '番' }],
  [/翻两番/, { measure: 'growth', comparator: 'plain', value: '2', unit: '番' }],
  [
    /两位数(?:以上)?(?:的)?增长|(?:增长|增速|增幅)[^,。]{0,6}两位数/,
    { measure: 'growth', comparator: 'gte', value: '10', unit: '%' },
  ],
]
const SYNC =
  /^(.{2,24}?)(?:与|同|和)([^与同和,]{2,16}?)(?:基本|保持|总体|大体){0,3}同步(?!推进|开展|建设|实施|规划|进行|落实|部署|监测|设计|施工|发力|提升)/
const RATIO = /(\d{1,3}(?:\.\d+)?):(\d{1,3}(?:\.\d+)?):(\d{1,3}(?:\.\d+)?)/

/** 实现社区服务全覆盖: a share of 100 without a number. */
const COVERED = /(?:实现|做到|达到)([^,]{0,24}?)全覆盖(?!基础|的|上|工程|行动)/

/** 到2027年使 before the name, 在2020年的基础上 behind it: since when and by when something doubles. */
const WHEN = /^(?:到|至)?20\d\d年(?:底|末)?,?(?:使|让)?/
/** 五年翻一番, 提前一年翻番: how soon. */
const IN_YEARS = /(?:提前)?(?:[一二三四五六七八九十]|(?<!\d)\d{1,2})年(?:内)?(?:实现)?$/
const SINCE = /(?:在|比|较)20\d\d年(?:的?基础上)?/
/** Whether a clause can hold a special at all: most hold none. */
const MAY_HOLD = /零|番|位数|同步|全覆盖|:/

/** The specials of one clause. A name in quotation marks holds none, except 零的突破 itself. */
export function specialsIn(folded: string, [start, end]: Span): Special[] {
  const clause = folded.slice(start, end)
  if (!MAY_HOLD.test(clause) || FRAME.test(clause)) return []
  const half = clause.includes('同步、') ? clause.indexOf('同步、') + 2 : 0
  if (half > 0 && clause.indexOf('同步', half) > 0)
    return [...specialsIn(folded, [start, start + half]), ...specialsIn(folded, [start + half + 1, end])]
  const sync = clause.includes('同步') ? SYNC.exec(clause) : null
  if (sync && /增长|收入|增速|发展|提高/.test(sync[1] as string) && !/^(?:推进|推动|坚持|促进)/.test(clause)) {
    const bare = withoutHedge(sync[1] as string).replace(/^(?:实现|保持|确保){1,2}|(?:增长|增速)$/g, '')
    return [
      {
        at: start + sync[0].length,
        end: start + sync[0].length,
        indicator: `${bare}|${sync[2]}`,
        measure: 'growth',
        comparator: 'sync',
        value: null,
        unit: null,
      },
    ]
  }
  const ratio = clause.includes(':') ? RATIO.exec(clause) : null
  if (ratio) {
    const indicator = withoutHedge(clause.slice(0, ratio.index)).replace(/(?:调整|优化|达到?|为|到){1,4}$/, '')
    return ratio.slice(1).map((value) => ({
      at: start + ratio.index,
      end: start + ratio.index + ratio[0].length,
      indicator,
      measure: 'share',
      comparator: 'plain',
      value,
      unit: null,
    }))
  }
  const covered = COVERED.exec(clause)
  if (covered && !/\d/.test(covered[0]) && !clause.endsWith('”')) {
    const at = start + covered.index
    const indicator = covered[1] ? `${covered[1]}覆盖` : ''
    return [
      { at, end: at + covered[0].length, indicator, measure: 'share', comparator: 'plain', value: '100', unit: null },
    ]
  }
  const parts = clause.split('、')
  if (parts.length > 1 && parts.every((part) => /零|番|位数|清零/.test(part))) {
    let at = start
    return parts.flatMap((part) => {
      const found = plainly(part, at)
      at += part.length + 1
      return found
    })
  }
  return plainly(clause, start)
}

function plainly(clause: string, start: number): Special[] {
  for (const [form, meaning] of FORMS) {
    const m = form.exec(clause)
    if (!m || quotedAway(clause, m.index, m[0])) continue
    const left = withoutHedge(clause.slice(0, m.index))
      .replace(IN_YEARS, '')
      .replace(WHEN, '')
      .replace(SINCE, '')
      .replace(/^(?:确保|实现|做到|全面|围绕){1,4}|(?:实现|做到|确保|取得|保持|达到|基本){1,4}$/g, '')
    const right = clause.slice(m.index + m[0].length).replace(/^的?(?:目标|要求|任务).*$/s, '')
    const comparator = meaning.unit === '番' && /^以上/.test(right) ? ('gte' as const) : meaning.comparator
    const found = { at: start + m.index, end: start + m.index + m[0].length, ...meaning, comparator }
    if (m[0] === '零') return [{ ...found, indicator: left.replace(/“$/, '') + right.replace(/”.*$/s, '') }]
    return togetherIn(left).map((indicator) => ({ ...found, indicator }))
  }
  return []
}

/** A name in quotation marks that all but begins with the words, “零事故”村 or “零发生”行动. */
function quotedAway(clause: string, at: number, words: string): boolean {
  if (words.includes('突破')) return false
  const open = clause.lastIndexOf('“', at)
  const close = clause.indexOf('”', at)
  // 新增违建“零增长”, 实现较大事故“零发生”目标: the words themselves are what is promised.
  if (
    /^(?:零|清零|动态清零)/.test(words) &&
    open > 1 &&
    open === at - 1 &&
    /^”(?:的?(?:目标|要求)|[,。、;]|$)/.test(clause.slice(close))
  )
    return false
  return open >= 0 && open > clause.lastIndexOf('”', at) && at - open <= 4 && close >= 0 && close - at <= 12
}
