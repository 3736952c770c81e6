import type { admin as chinese } from '../zh-CN/admin.ts'

export const admin: typeof chinese = {
  title: 'Administration',
}
