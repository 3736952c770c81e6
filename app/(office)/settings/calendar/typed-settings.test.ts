import { describe, expect, it } from 'vitest'
import { DEFAULT_CALENDAR } from '../../../../lib/domain/calendar/reporting-calendar.ts'
import { readSettings, typedSettings } from './typed-settings.ts'

const typed = typedSettings(DEFAULT_CALENDAR)

describe('the settings in their fields', () => {
  it('come back as they went in', () => {
    expect(readSettings(typed)).toEqual({ ok: true, settings: DEFAULT_CALENDAR })
    const closing = { ...DEFAULT_CALENDAR, closeDays: 5, signed: true, signDays: null, reviewDays: null }
    expect(readSettings(typedSettings(closing))).toEqual({ ok: true, settings: closing })
  })
  it('read full-width digits', () => {
    expect(readSettings({ ...typed, cutoffDay: '２５' })).toMatchObject({ settings: { cutoffDay: 25 } })
  })
  it.each([
    ['cutoffDay', '', 'notWhole'],
    ['cutoffDay', '25日', 'notWhole'],
    ['cutoffDay', '32', 'invalid'],
    ['soonDays', '99', 'tooLarge'],
    ['closeDays', '-1', 'notWhole'],
    ['reviewDays', '0', 'invalid'],
  ] as const)('refuse %s = %s', (name, text, key) => {
    expect(readSettings({ ...typed, [name]: text })).toEqual({ ok: false, fields: { [name]: key } })
  })
})
