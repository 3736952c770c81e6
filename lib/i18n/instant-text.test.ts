import { expect, it } from 'vitest'
import { instantText } from './instant-text.ts'

it.each([
  ['2026-06-30T01:05:09Z', false, '2026-06-30 09:05'],
  ['2026-06-30T16:00:09Z', true, '2026-07-01 00:00:09'],
])('%s by the office’s clock', (instant, seconds, text) => expect(instantText(Date.parse(instant), seconds)).toBe(text))
