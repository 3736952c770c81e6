'use server'
import { action } from '../../../lib/kernel/action.ts'
import { Contribute, contribute } from '../../../lib/ledger/filings/contribute.ts'
import { AddCheckpoint, addCheckpoint } from '../../../lib/ledger/tasks/add-checkpoint.ts'
import { AddTask, addTask } from '../../../lib/ledger/tasks/add-task.ts'
import { AssignTasks, assignTasks } from '../../../lib/ledger/tasks/assign-tasks.ts'
import { ChangeState } from '../../../lib/ledger/tasks/change-state.ts'
import { EditTask, editTask } from '../../../lib/ledger/tasks/edit-task.ts'
import { RemoveCheckpoint, removeCheckpoint } from '../../../lib/ledger/tasks/remove-checkpoint.ts'
import { reviveTask } from '../../../lib/ledger/tasks/revive-task.ts'
import { standTask } from '../../../lib/ledger/tasks/stand-task.ts'
import { withdrawTask } from '../../../lib/ledger/tasks/withdraw-task.ts'

export const contributeAction = action(Contribute, contribute)
export const addTaskAction = action(AddTask, addTask)
export const editTaskAction = action(EditTask, async (ctx, input) => {
  const { task } = await editTask(ctx, input)
  return { taskId: task.id }
})
export const withdrawTaskAction = action(ChangeState, withdrawTask)
export const standTaskAction = action(ChangeState, standTask)
export const reviveTaskAction = action(ChangeState, reviveTask)
export const addCheckpointAction = action(AddCheckpoint, addCheckpoint)
export const removeCheckpointAction = action(RemoveCheckpoint, removeCheckpoint)
export const assignTaskAction = action(AssignTasks, assignTasks)
