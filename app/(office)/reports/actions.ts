'use server'
import { action } from '../../../lib/kernel/action.ts'
import { CloseMonths, closeMonths } from '../../../lib/ledger/reports/close-months.ts'
import { AssignTasks, assignTasks } from '../../../lib/ledger/tasks/assign-tasks.ts'

export const closeMonthsAction = action(CloseMonths, closeMonths)
export const assignTasksAction = action(AssignTasks, assignTasks)
