import type { overview as chinese } from '../zh-CN/overview.ts'

export const overview: typeof chinese = {
  title: 'Overview',
}
