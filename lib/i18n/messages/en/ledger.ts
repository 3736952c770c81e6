import type { ledger as chinese } from '../zh-CN/ledger.ts'

export const ledger: typeof chinese = {
  title: 'Ledger',
}
