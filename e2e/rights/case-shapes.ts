import type { NoticeState } from '../../lib/domain/notices/notice.ts'
import type { RequestKind } from '../../lib/domain/tasks/change-request.ts'
import { wholeBasis } from '../../lib/domain/tasks/whole-basis.ts'
import { basisKey } from '../../lib/ledger/tasks/basis-key.ts'
import { LAST_MONTH, type Made } from './made.ts'
import type { Maker } from './maker.ts'
import type { Target, Who } from './rights-table.ts'

/** What one cell sends: the input that would do for whoever is entitled, of whom it is about, and instead of whom. */
export interface Sent {
  input: Record<string, unknown>
  /** A session of the cell's own, for actions that end it. */
  token?: string
}

/** Makes what a cell needs, for it alone. */
export type ActionCase = (make: Maker, at: Target, who: Who) => Promise<Sent>

export const ofTask =
  (input: (task: Made, make: Maker, at: Target) => object | Promise<object>): ActionCase =>
  async (make, at) => {
    const made = await make.ownTask(at)
    return { input: { ...(await input(made, make, at)) } }
  }
/** A whole with one part, both led where the target says. */
export const ofFamily =
  (input: (whole: Made, part: Made, make: Maker) => object | Promise<object>): ActionCase =>
  async (make, at) => {
    const { id: reportId } = await make.report(at)
    const whole = await make.task(at, reportId)
    const part = await make.task(at, reportId)
    await make.partOf(part.id, whole.id)
    return { input: { rowVersion: 1, ...(await input(whole, part, make)) } }
  }
/** A whole by sum whose only part has reported last month, approved; with what its light is made from. */
export const ofWhole =
  (input: (whole: Whole, make: Maker, at: Target, who: Who) => OfWhole | Promise<OfWhole>): ActionCase =>
  async (make, at, who) => {
    const { id: reportId } = await make.report(at)
    const whole = await make.task(at, reportId)
    const part = await make.task(at, reportId)
    await make.partOf(part.id, whole.id, 'sum')
    const { id: filingId } = await make.filing(at, part.id)
    await make.confirmed(at, part.id, { filingId })
    const filings = [{ id: filingId, month: LAST_MONTH, state: 'approved', rowVersion: 1 } as const]
    const basis = wholeBasis('sum', 1, [{ ...PART, id: part.id, filed: filings }], LAST_MONTH)
    const seen = { taskId: whole.id, month: LAST_MONTH, basis: basisKey(basis) }
    const { token, ...said } = await input(seen, make, at, who)
    return { input: { ...said }, ...(token && { token }) }
  }
/** The input, and the session that a cell has of its own. */
type OfWhole = object & { token?: string }
interface Whole {
  taskId: string
  month: string
  basis: string
}
const PART = { withdrawn: false, weight: '1', promiseNo: 1 }
export const ofFiling =
  (input: object): ActionCase =>
  async (make, at) => {
    const { id: taskId } = await make.ownTask(at)
    return { input: { filingId: (await make.filing(at, taskId)).id, rowVersion: 1, ...input } }
  }
/** The same as one of many. */
export const ofFilings =
  (input: object): ActionCase =>
  async (make, at, who) => {
    const { input: row } = await ofFiling(input)(make, at, who)
    return { input: { rows: [row] } }
  }
/** A request that somebody else made of a task of its own. */
export const ofRequest = (kind: RequestKind, input: object): ActionCase =>
  ofTask(async ({ id }, make, at) => ({ requestId: (await make.request(at, id, kind)).id, rowVersion: 1, ...input }))
export const ofNotice =
  (state: NoticeState, words = ''): ActionCase =>
  async (make, at) => ({ input: { noticeId: (await make.notice(at, state)).id, rowVersion: 1, words } })
export const ofReport =
  (input: (report: Made) => object): ActionCase =>
  async (make, at) => {
    const made = await make.report(at)
    return { input: { reportId: made.id, ...input(made) } }
  }
export const ofDraft: ActionCase = async (make, at) => ({ input: { draftId: (await make.draft(at)).id, changeNo: 1 } })
/** A draft of two rows, as `make.draft` numbers them. */
export const ofRows =
  (
    input: (row: { rowId: string; rowVersion: number }, rows: { id: string; rowVersion: number }[]) => object,
  ): ActionCase =>
  async (make, at) => {
    const { id: draftId } = await make.draft(at)
    const rows = make.rowsOf(draftId).map((id) => ({ id, rowVersion: 1 }))
    return { input: { draftId, ...input({ rowId: rows[0]?.id ?? '', rowVersion: 1 }, rows) } }
  }
/** A draft that corrects a report in which none of its rows is yet. */
export const ofCorrection =
  (input: (key: string) => object): ActionCase =>
  async (make, at) => {
    const { id: draftId } = await make.draft(at, (await make.report(at)).id)
    return { input: { draftId, ...input(make.rowsOf(draftId)[0]) } }
  }
export const ofPerson: ActionCase = async (make, at) => ({ input: { personId: (await make.person(at)).id } })
export const ofPost =
  (input: (made: Made, make: Maker) => object | Promise<object>): ActionCase =>
  async (make, at) => {
    const made = await make.post(at)
    return { input: { postId: made.id, rowVersion: 1, ...(await input(made, make)) } }
  }
