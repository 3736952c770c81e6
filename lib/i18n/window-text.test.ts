import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import type { MonthWindow } from '../domain/calendar/month-window.ts'
import type { Language } from '../domain/people/language.ts'
import { MESSAGES } from './messages.ts'
import { type WindowWords, windowText } from './window-text.ts'

const words = (language: Language) =>
  createTranslator({ locale: language, messages: MESSAGES[language], namespace: 'words' }) as unknown as WindowWords
const window = (change: Partial<MonthWindow> & { beforeLedger?: boolean }) => ({
  ...{ state: 'soon' as const, cutoff: '2025-07-07', closesOn: null, workingDays: 2 },
  ...change,
})

describe('a window in words', () => {
  it.each<[Parameters<typeof window>[0], string, string]>([
    [
      {},
      '临近截止 · 截止 2025-07-07（周一） · 还有 2 个工作日',
      'Due soon · due 2025-07-07 (Mon) · 2 working days left',
    ],
    [
      { workingDays: 0 },
      '临近截止 · 截止 2025-07-07（周一） · 今天截止',
      'Due soon · due 2025-07-07 (Mon) · due today',
    ],
    [
      { state: 'late', workingDays: 1 },
      '已于 2025-07-07（周一） 截止 · 已逾期 1 个工作日，可补报',
      'was due 2025-07-07 (Mon) · 1 working day overdue, may still be filed',
    ],
    [
      { state: 'late', workingDays: 3, beforeLedger: true },
      '已于 2025-07-07（周一） 截止 · 建账前已截止，可补报，不计逾期',
      'was due 2025-07-07 (Mon) · due before this ledger was opened: may be filed, not counted as late',
    ],
    [
      { state: 'closed', closesOn: '2025-07-11', workingDays: 9 },
      '已关闭 · 已于 2025-07-11（周五） 关闭',
      'Closed · closed on 2025-07-11 (Fri)',
    ],
  ])('%o', (change, chinese, english) => {
    expect(windowText(window(change), words('zh-CN'))).toBe(chinese)
    expect(windowText(window(change), words('en'))).toBe(english)
  })
})
