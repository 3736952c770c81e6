import { dayOf } from '../../lib/domain/calendar/day.ts'
import { DEFAULT_CALENDAR } from '../../lib/domain/calendar/reporting-calendar.ts'
import {
  type ActionCase,
  ofCorrection,
  ofDraft,
  ofFamily,
  ofFiling,
  ofFilings,
  ofNotice,
  ofPerson,
  ofPost,
  ofReport,
  ofRequest,
  ofRows,
  ofTask,
  ofWhole,
} from './case-shapes.ts'
import { LAST_MONTH, LATER, type Made, originalOf, PLAN } from './made.ts'
import { type Maker, PASSWORD } from './maker.ts'
import type { Who } from './rights-table.ts'
import { filledSheet, PROMISE, unreadText } from './stated.ts'

const promise = { ...PROMISE, title: '改过的任务', start: PLAN.start, due: PLAN.end }
const why = { rowVersion: 1, reason: '按会议纪要' }

const filed = ({ id }: Made) => ({
  ...{ taskId: id, month: LAST_MONTH, entry: 'total', typed: '6', rowVersion: 0 },
  requestKey: `click-of-${id}`,
})

/** For every action of the build, by its exported name. */
export const actionCases: Record<string, ActionCase> = {
  // Signing in ends the session that the browser still had.
  signInAction: async (make, _at, who) => {
    const { username } = await make.person('nothing')
    return { input: { username, password: PASSWORD }, ...(await itself(make, who)) }
  },
  switchLanguageAction: async () => ({ input: { language: 'zh-CN' } }),
  signOutAction: async (make, _at, who) => ({ input: {}, ...(await itself(make, who)) }),
  changePasswordAction: async (make, _at, who) => {
    return { input: { old: PASSWORD, next: 'Ding-Wu-Ji-9035' }, ...(await itself(make, who)) }
  },

  fileProgressAction: ofTask(filed),
  fileMonthAction: ofTask((task) => ({ rows: [filed(task)] })),
  saveDraftsAction: ofTask((task) => ({ rows: [filed(task)] })),
  '/api/month/sheet/read': async (make, at) => {
    // A report with a task of everybody's here, so that the sheet is theirs whoever's task its row names.
    const { id: reportId } = await make.report('own')
    await make.task('own', reportId)
    const { id } = await make.task(at, at === 'other' ? (await make.report(at)).id : reportId)
    return { input: { month: LAST_MONTH, language: 'zh-CN', file: await filledSheet(LAST_MONTH, reportId, id) } }
  },
  returnFilingAction: ofFiling({ reason: '请核实' }),
  confirmLightAction: ofFiling({ standing: null }),
  confirmWholeAction: ofWhole((whole) => ({ ...whole, standing: null })),
  confirmWholesAction: ofWhole((whole) => ({ rows: [whole] })),
  reopenWholesAction: ofWhole(async (whole, make, at, who) => {
    if (who === 'nobody') return { rows: [whole] }
    const { id: personId, token } = await make.account(who)
    await make.confirmed(at, whole.taskId, { basis: whole.basis, personId })
    return { rows: [whole], token }
  }),
  signFilingsAction: ofFilings({}),
  approveFilingsAction: ofFilings({}),
  returnFilingsAction: ofFilings({ reason: '请核实' }),
  reopenFilingsAction: async (make, at, who) => {
    const { id: taskId } = await make.ownTask(at)
    const { id: filingId } = await make.filing(at, taskId)
    if (who === 'nobody') return { input: { rows: [{ filingId, rowVersion: 1 }] } }
    const { id: personId, token } = await make.account(who)
    await make.decided(filingId, who === 'head' ? 'signed' : 'approved', personId)
    return { input: { rows: [{ filingId, rowVersion: 1 }] }, token }
  },
  withdrawFilingAction: ofFiling({}),
  contributeAction: ofTask(({ id }, make) => ({
    ...{ taskId: id, month: LAST_MONTH, unitId: make.unitAt('own'), note: '已协调场地', rowVersion: 0 },
  })),

  issueNoticeAction: ofTask(({ id }) => ({
    ...{ taskIds: [id], kind: 'order', colour: 'yellow', title: '进度滞后', requirement: '三日内报送措施' },
    ...{ due: dayOf(Date.now() + 7 * 86_400_000), requestKey: `click-of-${id}` },
  })),
  acknowledgeNoticeAction: ofNotice('issued'),
  replyNoticeAction: ofNotice('acknowledged', '已办'),
  returnReplyAction: ofNotice('replied', '请写明时限'),
  closeNoticeAction: ofNotice('replied'),
  markSeenAction: async () => ({ input: {} }),
  checkHistoryAction: async () => ({ input: {} }),
  setEmailAction: async () => ({ input: { email: 'someone@office.test' } }),
  '/api/attachments/add': ofTask(({ id, mark }) => ({
    ...{ taskId: id, month: LAST_MONTH, fileName: '说明.txt', file: `${mark}的佐证。` },
  })),
  removeAttachmentAction: ofTask(async ({ id }, make, at) => ({ attachmentId: (await make.attachment(at, id)).id })),

  decideRowsAction: ofRows((_row, rows) => ({ rows, state: 'rejected' })),
  editRowAction: ofRows((row) => ({ ...row, title: '改过的任务' })),
  splitRowAction: ofRows((row) => ({ ...row, at: 2 })),
  mergeRowsAction: ofRows((_row, rows) => ({ rows })),
  addRowAction: ofRows(() => ({ span: [0, 2] })),
  assignRowsAction: ofRows((_row, rows) => ({ rows, leadOfficial: '某人' })),
  editHeadAction: ofRows(() => ({ rowVersion: 1, title: '改过的标题' })),
  '/api/reports/read': async (make, at) => {
    const { mark } = await make.report('none')
    return { input: { fileName: `${mark}.txt`, file: unreadText(mark), unitId: make.officeAt(at) } }
  },
  decideDifferenceAction: ofCorrection((key) => ({ key, apply: false })),
  separateDraftAction: ofCorrection(() => ({ rowVersion: 1, separate: true })),
  confirmDraftAction: ofDraft,
  dropDraftAction: ofDraft,
  setCalendarAction: async (make, at) => ({
    input: { unitId: (await make.unit(at)).id, fromMonth: LAST_MONTH, settings: DEFAULT_CALENDAR, latestId: null },
  }),
  setDayOffAction: async (make, at) => ({
    input: { unitId: (await make.unit(at)).id, day: PLAN.end, kind: 'rest', name: '停工' },
  }),
  removeDayOffAction: async (make, at) => {
    const made = await make.unit(at)
    await make.dayOff(made, at)
    return { input: { unitId: made.id, day: PLAN.end } }
  },
  '/api/reports/attach': ofReport((made) => ({ file: originalOf(made) })),
  closeMonthsAction: ofReport(() => ({ rowVersion: 1, through: LAST_MONTH })),

  addTaskAction: ofReport(() => ({ sectionId: null, promise, why: '会议新交办' })),
  editTaskAction: ofTask(({ id }) => ({ taskId: id, rowVersion: 1, promise, fromMonth: LAST_MONTH, why: '调整' })),
  assignTaskAction: ofTask(({ id }, make) => ({ taskIds: [id], supportingUnitIds: [make.unitAt('same')] })),
  assignTasksAction: ofTask(({ id }, make) => ({ taskIds: [id], leadUnitId: make.unitAt('own'), postId: null })),
  withdrawTaskAction: ofTask(({ id }) => ({ taskId: id, ...why })),
  standTaskAction: ofTask(({ id }) => ({ taskId: id, ...why })),
  reviveTaskAction: ofTask(async ({ id }, make) => {
    await make.withState(id, 'withdrawn')
    return { taskId: id, ...why }
  }),
  addCheckpointAction: ofTask(({ id }) => ({ taskId: id, rowVersion: 1, due: PLAN.end, title: '半数', value: '8' })),
  removeCheckpointAction: ofTask(async ({ id }, make, at) => {
    return { taskId: id, rowVersion: 1, checkpointId: (await make.checkpoint(id, at)).id }
  }),

  breakDownAction: ofTask(({ id }, make) => ({
    ...{ taskId: id, rowVersion: 1, rollUp: 'sum' },
    parts: [{ unitId: make.unitAt('below'), postId: null, value: '16', due: PLAN.end, weight: '1' }],
  })),
  changePartsAction: ofFamily(({ id }) => ({ taskId: id, rollUp: 'worst', weights: [] })),
  removePartAction: ofFamily(({ id }, part) => ({ taskId: id, partId: part.id })),
  mergePartsAction: ofFamily(({ id }) => ({ taskId: id })),
  spreadCheckpointsAction: ofTask(({ id }) => ({
    ...{ taskId: id, rowVersion: 1 },
    points: [{ due: PLAN.end, value: '16' }],
  })),
  gatherAction: async (make, at) => {
    const { id: reportId } = await make.report(at)
    const ids = [(await make.task(at, reportId)).id, (await make.task(at, reportId)).id]
    await make.inOneSentence(ids)
    return { input: { taskIds: ids, title: '合在一起' } }
  },
  askExtensionAction: ofTask(({ id }) => ({ taskId: id, newDue: LATER, reason: '设备推迟', progress: '已过半' })),
  decideExtensionAction: ofRequest('extension', { granted: true, newDue: LATER, decision: '同意' }),
  proposeAdjustmentAction: ofTask(({ id }) => ({ taskId: id, value: '12', reason: '区里压减' })),
  decideAdjustmentAction: ofRequest('adjustment', {
    ...{ granted: true, value: '12', documentNo: '甲街发〔2026〕1号', fromMonth: LAST_MONTH, decision: '会议定' },
  }),
  withdrawRequestAction: async (make, at, who) => {
    const { id: taskId } = await make.ownTask(at)
    const asker = who === 'nobody' ? null : await make.account(who)
    const { id: requestId } = await make.request(at, taskId, 'extension', asker?.id)
    return { input: { requestId, rowVersion: 1 }, ...(asker && { token: asker.token }) }
  },

  createUnitAction: async (make, at) => ({
    input: { parentId: make.unitAt(at), kind: 'community', name: '新社区', sort: 1 },
  }),
  editUnitAction: async (make, at) => ({
    input: { unitId: (await make.unit(at)).id, name: '改名社区', sort: 1, rowVersion: 1 },
  }),
  closeUnitAction: async (make, at) => ({ input: { unitId: (await make.unit(at)).id } }),
  createPersonAction: async (make) => ({ input: { username: (await make.person('none')).username, name: '新人' } }),
  editPersonAction: async (make, at) => ({
    input: { personId: (await make.person(at)).id, name: '改名', disabled: true, rowVersion: 1 },
  }),
  createPostAction: async (make, at) => ({
    input: { unitId: make.unitAt(at), role: at === 'admin' ? 'auditAdmin' : 'reporter', title: '新岗位' },
  }),
  editPostAction: ofPost(() => ({ title: '改名岗位' })),
  closePostAction: ofPost(() => ({})),
  handOverAction: ofPost(async (_made, make) => ({ toPersonId: (await make.person('nothing')).id })),
  handOverAllAction: async (make, at) => ({
    input: { personId: (await make.person(at)).id, toPersonId: (await make.person('nothing')).id },
  }),
  resetPasswordAction: ofPerson,
  endSessionsAction: ofPerson,
  unlockAccountAction: async (make, at) => {
    const { id, username } = await make.person(at)
    await make.lock(`account:${username}`)
    return { input: { personId: id } }
  },
  unlockAddressAction: async (make) => {
    const { id: address } = await make.report('none')
    await make.lock(`address:${address}`)
    return { input: { address } }
  },
  setPostRoleAction: ofPost(() => ({ role: 'head' })),
}

const itself = async (make: Maker, who: Who) => (who === 'nobody' ? {} : { token: (await make.account(who)).token })
