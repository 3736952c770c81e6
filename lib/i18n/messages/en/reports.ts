import type { reports as chinese } from '../zh-CN/reports.ts'

export const reports: typeof chinese = {
  title: 'Reports',
}
