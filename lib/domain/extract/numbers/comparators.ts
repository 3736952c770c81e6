import type { Comparator } from '../../tasks/task.ts'

const BEFORE: readonly [RegExp, Comparator][] = [
  [
    /(?:不(?:得|能|应)?(?:低于|少于|小于|下于|亚于|下)|至少|最少|起码|(?:大|高|多)于(?:或者?|或)?等于|≥)[有为是达]?了?$/,
    'gte',
  ],
  [
    /(?:不(?:得|能|应)?(?:超过|超出|高于|多于|大于|突破|满|超)|最多|至多|(?:小|低|少)于(?:或者?|或)?等于|≤)[有为是达]?了?$/,
    'lte',
  ],
  [/(?:力超|突破|超过|超出|高于|大于|多于|超|逾|跨越|跨上|迈上|站上|冲上|(?<![侦打爆告])破|>)了?$/, 'gte'],
  [/(?:低于|少于|小于|不足|不到|未满|<)了?$/, 'lte'],
  [/(?:大约|大概有?|(?<![节签合条公预制契相集邀履违])约|(?<![附最就靠邻亲远临贴新晚])近|接近|将近)$/, 'approx'],
  [/基本(?:达到?|稳定在|保持在|控制在|维持在)$/, 'approx'],
]
/** 上百, 过万, 占比过半数: only before a bare scale or a proportion. */
const BARE_BEFORE = /(?:(?<![以线网路船街])上|(?<![通经超不])过)$/
const RATE_BEFORE = /(?<=[率比值])过$/
const AFTER: readonly [RegExp, Comparator][] = [
  [/ {0,2}(?:\((?:含|含本数)\))?(?:(?:及|或者?)?以上|之上|或者?更多)/y, 'gte'],
  [/ {0,2}(?:\((?:含|含本数)\))?(?:(?:及|或者?)?以下|以内|之内|之下)/y, 'lte'],
  [/ {0,2}(?:左右|上下(?![水游班联功级楼贯衔同结]))/y, 'approx'],
]
const WITHIN = /内(?![部容外设需销资生涵存河环陆蒙参循科镇])/y
const TIMES = /^(?:天|日|个?小时|分钟|个月|个?工作日|周)$/
const HELD = /(?:控制(?:在|到)|(?:压缩|缩短|压减)(?:至|到))$/
const LONGEST = 12

/** Words before and after a number that say how it is meant, and the span with them. */
export interface Compared {
  start: number
  end: number
  comparator: Comparator
}

/** Reads the comparator around a number; `plainly` is what it is without one, `from` where the text may be read. */
export function comparedAt(
  folded: string,
  from: number,
  number: { start: number; end: number; unit: string | null; bare: boolean },
  plainly: 'plain' | 'gte' | 'range',
): Compared {
  const before = folded.slice(Math.max(from, number.start - LONGEST), number.start).trimEnd()
  let comparator: Comparator = plainly
  let { start, end } = number
  const lead = leading(before, number)
  if (lead) {
    if (comparator === 'plain') comparator = lead[1]
    start -= lead[0].length + (number.start - Math.max(from, number.start - LONGEST) - before.length)
  }
  if (comparator === 'plain' && HELD.test(before)) comparator = 'lte'
  for (const [form, meaning] of AFTER) {
    form.lastIndex = number.end
    const match = form.exec(folded)
    if (!match) continue
    end = number.end + match[0].length
    if (comparator !== 'range') comparator = meaning
  }
  WITHIN.lastIndex = number.end
  if (end === number.end && TIMES.test(number.unit ?? '') && WITHIN.test(folded)) {
    end++
    if (comparator !== 'range') comparator = 'lte'
  }
  return { start, end, comparator }
}

function leading(before: string, { unit, bare }: { unit: string | null; bare: boolean }): [string, Comparator] | null {
  for (const [form, meaning] of BEFORE) {
    const match = form.exec(before)
    if (match) return [match[0], meaning]
  }
  const over = (bare || /^[万亿]/.test(unit ?? '') ? BARE_BEFORE.exec(before) : null) ?? RATE_BEFORE.exec(before)
  return over ? [over[0], 'gte'] : null
}
