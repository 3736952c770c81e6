import { describe, expect, it } from 'vitest'
import { lastHedgeIn } from './hedges.ts'
import { targetsOf } from './told.ts'

describe('the word that says how firmly', () => {
  it.each([
    ['力争引进企业3家', '力争'],
    ['力争向上争取资金8000万元', '力争'],
    ['向上争取资金8000万元', null],
    ['争取上级补助1200万元', null],
    ['争取引进企业3家', '争取'],
    ['生态流量保证率不低于90%', null],
    ['保证竣工3项', '保证'],
    ['上级追加的计划任务竣工50%', null],
    ['计划退出的3个村', null],
    ['计划竣工3项', '计划'],
  ])('%s: %s', (words, hedge) => expect(lastHedgeIn(words)).toBe(hedge))

  it('is not taken from what is only part of a name, and stays in the name', () => {
    expect(targetsOf('向上争取资金8000万元。')).toMatchObject([{ indicator: '向上争取资金', hedge: null }])
  })
})
