import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PastedExpectation, readPasted } from './pasted-number.ts'

const of = (measureUnit: string | null, more: Partial<PastedExpectation> = {}): PastedExpectation => ({
  ...{ measureUnit, wholes: false, mayBeNegative: false, share: false },
  ...more,
})
const projects = of('个', { wholes: true })
const people = of('人', { wholes: true })
const tenThousand = of('万元')
const hundredMillion = of('亿元')
const share = of('%', { share: true })
const growth = of('%', { mayBeNegative: true })

describe('a pasted cell', () => {
  it.each([
    ['16', projects, '16'],
    ['１６个', projects, '16'],
    [' 1,234 ', projects, '1234'],
    ['9.5亿元', hundredMillion, '9.5'],
    ['1.5万', tenThousand, '1.5'],
    ['95%', share, '95'],
    ['95.0', share, '95'],
    ['-3.2%', growth, '-3.2'],
    ['+8.1%', growth, '8.1'],
    ['0', projects, '0'],
  ])('%s is read', (cell, expectation, value) => {
    expect(readPasted(cell, expectation)).toEqual({ state: 'read', value, from: null })
  })

  it.each([
    ['1.5万', people, '15000'],
    ['1.5万人', people, '15000'],
    ['15000万元', hundredMillion, '1.5'],
    ['1.5亿元', tenThousand, '15000'],
    ['350000元', tenThousand, '35'],
    ['１．２万亿元', hundredMillion, '12000'],
  ])('%s is reckoned over exactly, and says from what', (cell, expectation, value) => {
    expect(readPasted(cell, expectation)).toEqual({ state: 'read', value, from: cell })
  })

  it.each([
    ['约12', projects, '12', 'approximate'],
    ['12个左右', projects, '12', 'approximate'],
    ['60余家', of('家', { wholes: true }), '60', 'approximate'],
    ['≥95%', share, '95', 'bound'],
    ['95%以上', share, '95', 'bound'],
    ['超过1.5万人', people, '15000', 'bound'],
    ['下降5%', growth, '-5', 'direction'],
    ['增长8.1%', growth, '8.1', 'direction'],
    ['▲3.2', growth, '-3.2', 'direction'],
    ['(3.2)', growth, '-3.2', 'direction'],
    ['12(含续建2个)', projects, '12', 'remark'],
    ['12/16', projects, '12', 'part'],
    ['0.95', share, '95', 'fraction'],
    ['1.5万', hundredMillion, '0.00015', 'magnitude'],
  ])('%s is asked about', (cell, expectation, offered, doubt) => {
    expect(readPasted(cell, expectation)).toEqual({ state: 'ask', offered, doubt })
  })

  it.each([
    ['正常推进', projects, 'notANumber'],
    ['12户', projects, 'wrongUnit'],
    ['1.5', projects, 'notWhole'],
    ['1.23456万人', people, 'notWhole'],
    ['-3', projects, 'negative'],
    ['1.2.3', projects, 'notANumber'],
    ['下降5%', share, 'negative'],
    ['12万元', projects, 'wrongUnit'],
  ])('%s is refused', (cell, expectation, key) => {
    expect(readPasted(cell, expectation)).toEqual({ state: 'refused', key })
  })

  it.each(['', '　', '-', '—', '/', '无', '暂无'])('“%s” is nothing', (cell) => {
    expect(readPasted(cell, projects)).toEqual({ state: 'empty' })
  })

  it.each(['无变化', '持平', ' 同上月'])('“%s” is no change', (cell) => {
    expect(readPasted(cell, projects)).toEqual({ state: 'unchanged' })
  })

  it('answers whatever is in it, and what it reads it reads again', () => {
    const cells = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+%万亿元个约≥()（）/上下余１２') }),
    )
    fc.assert(
      fc.property(cells, (cell) => {
        const read = readPasted(cell, tenThousand)
        if (read.state === 'read') expect(readPasted(read.value, tenThousand)).toMatchObject({ value: read.value })
      }),
    )
  })
})
