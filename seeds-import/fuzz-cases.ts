import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A stream of whole numbers below a bound, the same for the same seed (mulberry32, public domain). */
export type Dice = (below: number) => number

export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const sample = readFileSync(join(import.meta.dirname, 'sample', 'tinglan-2026.txt'), 'utf8')

/** Words the grammar turns on, with the characters that break texts: marks, breaks, halves of characters. */
const PIECES = [
  ...[
    '一',
    '十',
    '百',
    '千',
    '万',
    '亿',
    '零',
    '两',
    '半',
    '第',
    '1',
    '9',
    '0.5',
    '1,000',
    '１２',
    '60',
    '100',
    '2026年',
  ],
  ...[
    '6月底前',
    '一季度',
    '上半年',
    '年内',
    '春节前',
    '每季度',
    '至',
    '~',
    '-',
    '%',
    '‰',
    '个百分点',
    '成',
    '分之',
    '番',
  ],
  ...[
    '个',
    '家',
    '亿元',
    '万人',
    '平方米',
    '以上',
    '以内',
    '左右',
    '不低于',
    '不超过',
    '控制在',
    '余',
    '达到',
    '由',
    '提高到',
  ],
  ...[
    '力争',
    '确保',
    '分别',
    '均',
    '与',
    '同步',
    '新建',
    '完成',
    '增长',
    '下降',
    '零增长',
    '零的突破',
    '投资',
    '覆盖率',
  ],
  ...[
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '【',
    '：',
    '、',
    '，',
    '；',
    '。',
    '\n',
    '\r\n',
    '\t',
    '|',
    ' ',
    '　',
    '一、',
    '（二）',
    '3.',
  ],
  ...[
    '2026年工作计划',
    '责任单位：',
    '完成时限',
    '序号 | 目标任务 | 完成时限 | 责任科室',
    '总投资',
    'PM2.5',
    '“1+N”',
    '15分钟',
  ],
  ...['\0', '\u200b', '\u202e', '\ufeff', '\ud83d', '\ude00', '😀', '䶮', '\u2f42', '　', 'e\u0301'],
] as const

/** The text of one run: the invented report cut, repeated, mixed and sprinkled, or pieces of the grammar alone. */
export function mutatedText(roll: Dice): string {
  let text = roll(4) === 0 ? salad(roll) : roll(8) === 0 ? sample : excerpt(roll)
  for (let i = roll(12); i >= 0; i--) text = changed(text, roll)
  return text.slice(0, 60_000)
}

/** The bytes of one run: a few of them flipped, cut out, doubled or replaced. */
export function mutatedBytes(bytes: Uint8Array, roll: Dice): Uint8Array {
  const out = [...bytes]
  for (let i = roll(20); i >= 0; i--) {
    const at = roll(out.length + 1)
    const kind = roll(4)
    if (kind === 0) out[at] = roll(256)
    else if (kind === 1) out.splice(at, 1 + roll(40))
    else if (kind === 2) out.splice(at, 0, ...out.slice(at, at + 1 + roll(40)))
    else out[at] = (out[at] ?? 0) ^ (1 << roll(8))
  }
  return Uint8Array.from(out)
}

/** The head of the invented report and some hundred characters of it from anywhere: quick to read, and cut mid-sentence. */
function excerpt(roll: Dice): string {
  const from = roll(sample.length)
  return `${sample.slice(0, 150)}\n二、2026年工作计划\n${sample.slice(from, from + 200 + roll(700))}`
}

function salad(roll: Dice): string {
  const opening = roll(2) === 0 ? '云澜街道2025年工作总结和2026年工作计划\n二、2026年工作计划\n新建公园3个。\n' : ''
  return opening + Array.from({ length: roll(400) }, () => PIECES[roll(PIECES.length)]).join('')
}

function changed(text: string, roll: Dice): string {
  const from = roll(text.length + 1)
  const to = Math.min(text.length, from + roll(200))
  const part = text.slice(from, to)
  switch (roll(7)) {
    case 0:
      return text.slice(0, from) + text.slice(to)
    case 1:
      return text.slice(0, to) + part + text.slice(to)
    case 2:
      return text.slice(0, from) + part.repeat(roll(60)) + text.slice(to)
    case 3:
      return text.slice(0, from) + (PIECES[roll(PIECES.length)] ?? '').repeat(1 + roll(8)) + text.slice(from)
    case 4:
      return text.slice(from) + text.slice(0, from)
    case 5:
      return text.replaceAll('\n', roll(2) === 0 ? '' : '\n\n')
    default:
      return text.slice(0, from) + [...part].reverse().join('') + text.slice(to)
  }
}
