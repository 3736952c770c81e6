import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { quantitiesIn } from './quantities.ts'

const read = (text: string) =>
  quantitiesIn(fold(text)).map(({ value, valueHigh, unit, comparator }) => [
    comparator,
    valueHigh === null ? value : `${value}~${valueHigh}`,
    unit,
  ])

describe('numbers with their units', () => {
  it.each([
    ['驿站16个', ['plain', '16', '个']],
    ['达到1.5万人', ['plain', '1.5', '万人']],
    ['走访60余家', ['gte', '60', '家']],
    ['发放1000余万元', ['gte', '1000', '万元']],
    ['突破千亿元', ['gte', '1000', '亿元']],
    ['百亿以上', ['gte', '100', '亿']],
    ['五千万元', ['plain', '5000', '万元']],
    ['一座', ['plain', '1', '座']],
    ['八成以上', ['gte', '80', '%']],
    ['三分之一', ['plain', '33.33', '%']],
    ['百分之八十五以上', ['gte', '85', '%']],
    ['千分之七', ['plain', '7', '‰']],
    ['提高2个百分点', ['plain', '2', '个百分点']],
    ['３０户', ['plain', '30', '户']],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('comparators', () => {
  it.each([
    ['不少于2次', ['gte', '2', '次']],
    ['不低于95%', ['gte', '95', '%']],
    ['超过3家', ['gte', '3', '家']],
    ['至少有10场', ['gte', '10', '场']],
    ['不超过5起', ['lte', '5', '起']],
    ['不高于3%', ['lte', '3', '%']],
    ['控制在7‰以内', ['lte', '7', '‰']],
    ['控制在3%左右', ['approx', '3', '%']],
    ['控制在5.5%', ['lte', '5.5', '%']],
    ['约200亩', ['approx', '200', '亩']],
    ['增长5%-6.5%', ['range', '5~6.5', '%']],
    ['3至5家', ['range', '3~5', '家']],
    ['1万-5万元', ['range', '1~5', '万元']],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})
