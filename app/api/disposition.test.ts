import { expect, it } from 'vitest'
import { disposition } from './disposition.ts'

it('names a file in Chinese by RFC 6266', () => {
  expect(disposition('attachment', "台账(1)'.xlsx", 'ledger.xlsx')).toBe(
    'attachment; filename="ledger.xlsx"; filename*=UTF-8\'\'%E5%8F%B0%E8%B4%A6%281%29%27.xlsx',
  )
})
