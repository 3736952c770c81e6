import { expect, it } from 'vitest'
import { monthText, shortMonthText } from './month-text.ts'

it.each([
  ['2025-05', 'zh-CN', '2025年5月', '2025年5月'],
  ['2025-05', 'en', 'May 2025', 'May 2025'],
  ['2025-09', 'en', 'September 2025', 'Sep 2025'],
] as const)('%s in %s is %s, in a row of months %s', (month, language, whole, short) => {
  expect([monthText(month, language), shortMonthText(month, language)]).toEqual([whole, short])
})
