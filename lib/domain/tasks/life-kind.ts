/** What a line in a task's life is about; the page filters by it. */
export const LIFE_KINDS = ['filing', 'review', 'light', 'promise', 'request', 'duty', 'state', 'notice'] as const
export type LifeKind = (typeof LIFE_KINDS)[number]

const OF_ACTION: Record<string, LifeKind> = {
  'filing.sign': 'review',
  'filing.approve': 'review',
  'filing.return': 'review',
  'filing.reopen': 'review',
  'light.confirm': 'review',
  'light.reopen': 'review',
  'light.judge': 'light',
  'task.assign': 'duty',
  'post.handOver': 'duty',
  'task.withdraw': 'state',
  'task.stand': 'state',
  'task.revive': 'state',
  'task.addCheckpoint': 'state',
  'task.removeCheckpoint': 'state',
}
const OF_SUBJECT: Record<string, LifeKind> = {
  filing: 'filing',
  attachment: 'filing',
  extension: 'request',
  adjustment: 'request',
  notice: 'notice',
}

/** The kind of an action such as `filing.submit`; whatever else is done to a task is about its promise. */
export const lifeKind = (action: string): LifeKind =>
  OF_ACTION[action] ?? OF_SUBJECT[action.split('.')[0] ?? ''] ?? 'promise'
