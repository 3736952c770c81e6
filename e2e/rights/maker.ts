import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { dayOff, notice, noticeTask } from '../../db/schema/cycle.ts'
import { draft, draftRow } from '../../db/schema/draft.ts'
import { filing } from '../../db/schema/filing.ts'
import { holding, person, post, signInFailure, unit } from '../../db/schema/people.ts'
import { report, section } from '../../db/schema/report.ts'
import { changeRequest, checkpoint, revision, supporting, task } from '../../db/schema/task.ts'
import { dayOf } from '../../lib/domain/calendar/day.ts'
import { monthOf } from '../../lib/domain/calendar/month.ts'
import type { NoticeState } from '../../lib/domain/notices/notice.ts'
import type { Role } from '../../lib/domain/people/role.ts'
import type { RequestKind } from '../../lib/domain/tasks/change-request.ts'
import type { RollUp } from '../../lib/domain/tasks/parts.ts'
import { commandContext } from '../../lib/kernel/context.ts'
import { record } from '../../lib/kernel/history.ts'
import { newId } from '../../lib/kernel/ids.ts'
import { hashPassword } from '../../lib/kernel/password.ts'
import { startSession } from '../../lib/kernel/session.ts'
import { type Confirmed, confirmed, decided } from './decided.ts'
import { handedIn } from './handed-in.ts'
import { fresh, LAST_MONTH, LATER, type Made, originalOf, PLAN } from './made.ts'
import type { Places } from './places.ts'
import type { Target, Who } from './rights-table.ts'
import { draftPlan, PROMISE } from './stated.ts'

export const PASSWORD = 'Jia-Yi-Bing-2417'
let passwordHash: string | undefined

/** Makes objects of each kind where a target says; of the target `none`, an id that nothing has. */
export class Maker {
  readonly #tx: Db
  readonly #places: Places

  constructor(tx: Db, places: Places) {
    this.#tx = tx
    this.#places = places
  }

  /** The unit that an object of this target belongs to. */
  unitAt(at: Target): string {
    if (at === 'none') return newId()
    return at === 'admin' || at === 'nothing' ? this.#places.own : this.#places[at]
  }

  /** The unit that issues the target's report. */
  officeAt(at: Target): string {
    if (at === 'none') return newId()
    return at === 'other' ? this.#places.elsewhere : this.#places.office
  }

  /** A report of the target's office, empty; `text` null as while only figures are known. */
  async report(at: Target, text: string | null = null): Promise<Made> {
    const made = fresh('报告')
    if (at === 'none') return made
    const sha256 = createHash('sha256').update(originalOf(made)).digest('hex')
    await this.#tx.insert(report).values({
      ...{ id: made.id, unitId: this.officeAt(at), title: made.mark, planStart: PLAN.start, planEnd: PLAN.end },
      ...{ sha256, text, createdAt: Date.now() },
    })
    return made
  }

  /** A theme of a report of its own. */
  async section(at: Target): Promise<Made> {
    const made = fresh('主题')
    const { id: reportId } = await this.report(at)
    if (at !== 'none') await this.#tx.insert(section).values({ id: made.id, reportId, no: 1, title: made.mark })
    return made
  }

  /** A task of a report, led by the target's unit. */
  async task(at: Target, reportId: string): Promise<Made> {
    const made = fresh('任务')
    if (at === 'none') return made
    const row = { ...PROMISE, title: made.mark, start: PLAN.start, due: PLAN.end }
    await this.#tx.insert(task).values({ ...row, id: made.id, reportId, no: 1, leadUnitId: this.unitAt(at) })
    const promise = { ...row, state: 'live', checkpoints: [] }
    const since = { fromMonth: monthOf(PLAN.start), at: Date.now() }
    await this.#tx.insert(revision).values({ ...since, taskId: made.id, no: 1, promise, why: '' })
    if (at === 'helped') await this.#tx.insert(supporting).values({ taskId: made.id, unitId: this.#places.own })
    return made
  }

  /** A task of a report of its own. */
  async ownTask(at: Target): Promise<Made> {
    return this.task(at, (await this.report(at)).id)
  }

  async withState(taskId: string, state: 'live' | 'withdrawn'): Promise<void> {
    await this.#tx.update(task).set({ state }).where(eq(task.id, taskId))
  }

  /** Makes one task a part of another. */
  async partOf(taskId: string, parentId: string, rollUp: RollUp | null = null): Promise<void> {
    await this.#tx.update(task).set({ parentId, no: 2 }).where(eq(task.id, taskId))
    await this.#tx.update(task).set({ rollUp }).where(eq(task.id, parentId))
  }

  /** As if one sentence of the report stated them. */
  async inOneSentence(taskIds: readonly string[]): Promise<void> {
    const span = { sentenceStart: 0, sentenceEnd: 9, spanStart: 0, spanEnd: 4 }
    for (const id of taskIds) await this.#tx.update(task).set(span).where(eq(task.id, id))
  }

  async checkpoint(taskId: string, at: Target): Promise<Made> {
    const made = fresh('节点')
    const row = { id: made.id, taskId, due: PLAN.end, title: made.mark, value: '8' }
    if (at !== 'none') await this.#tx.insert(checkpoint).values(row)
    return made
  }

  /** A request of nobody in particular that waits for its answer. */
  async request(at: Target, taskId: string, kind: RequestKind, askedBy: string | null = null): Promise<Made> {
    const made = fresh('申请')
    if (at === 'none') return made
    await this.#tx.insert(changeRequest).values({
      ...{ id: made.id, taskId, kind, reason: made.mark, askedBy, askedAt: Date.now() },
      ...{ oldDue: PLAN.end, newDue: LATER, oldValue: '16', newValue: '12' },
    })
    return made
  }

  /** Last month's filing on a task: far too little. */
  async filing(at: Target, taskId: string): Promise<Made> {
    const made = fresh('填报')
    if (at === 'none') return made
    await this.#tx.insert(filing).values({
      ...{ id: made.id, taskId, month: LAST_MONTH, state: 'submitted', entry: 'total', typed: '1', note: made.mark },
      answered: [],
    })
    return made
  }

  /** A text file with last month of a task: its name and its words are the mark. */
  attachment(at: Target, taskId: string): Promise<Made> {
    return handedIn(at === 'none' ? null : this.#tx, this.#places.data, { taskId, month: LAST_MONTH, ...fresh('佐证') })
  }

  /** As if a supervisor had approved the filing and confirmed its light. */
  async confirmed(at: Target, taskId: string, of: Confirmed): Promise<void> {
    if (at !== 'none') await confirmed(this.#tx, taskId, of)
  }

  /** As if this person had signed or approved the filing just now. */
  decided(filingId: string, state: 'signed' | 'approved', personId: string): Promise<void> {
    return decided(this.#tx, filingId, state, personId)
  }

  /** A 督办单 of the target's office to the target's unit, about a task of it; the first to be answered of all. */
  async notice(at: Target, state: NoticeState = 'issued'): Promise<Made> {
    const made = fresh('督办单')
    if (at === 'none') return made
    const { id: taskId } = await this.ownTask(at)
    await this.#tx.insert(notice).values({
      ...{ id: made.id, officeId: this.officeAt(at), unitId: this.unitAt(at), kind: 'order', colour: 'red', state },
      ...{ title: made.mark, requirement: '速办', due: dayOf(Date.now() - 30 * 86_400_000), issuedAt: Date.now() },
    })
    await this.#tx.insert(noticeTask).values({ noticeId: made.id, taskId })
    return made
  }

  /** A draft of the target's office with two accepted rows; of a corrected version where it says of which report. */
  async draft(at: Target, correctsReportId: string | null = null): Promise<Made> {
    const made = fresh('草稿')
    if (at === 'none') return made
    const sha256 = createHash('sha256').update(made.id).digest('hex')
    const { tasks, ...plan } = draftPlan(made.mark, PLAN)
    await this.#tx.insert(draft).values({
      ...{ id: made.id, unitId: this.officeAt(at), fileName: made.mark, sha256, text: `${made.mark}。`, plan },
      ...{ createdAt: Date.now(), correctsReportId },
    })
    const span = [0, made.mark.length] as const
    for (const id of this.rowsOf(made.id))
      for (const task of tasks)
        await this.#tx.insert(draftRow).values({
          ...{ id, draftId: made.id, task: { ...task, span, sentenceSpan: span }, state: 'accepted' },
          ...{ supportingUnitIds: [], changedAt: Date.now() },
        })
    return made
  }

  /** The ids of a draft's two rows. */
  rowsOf(draftId: string): [string, string] {
    return [`${draftId}-0000`, `${draftId}-0001`]
  }

  /** A unit with nothing in it, below the target's. */
  async unit(at: Target): Promise<Made> {
    const made = fresh('社区')
    if (at === 'none') return made
    const parentId = this.unitAt(at)
    const [parent] = await this.#tx.select().from(unit).where(eq(unit.id, parentId))
    const path = `${parent?.path}${made.id}/`
    const officePath = parent?.officePath ?? path
    await this.#tx.insert(unit).values({ id: made.id, parentId, kind: 'community', name: made.mark, path, officePath })
    return made
  }

  /** The plan's last day, said to be off by a unit made here. */
  async dayOff({ id: unitId }: Made, at: Target): Promise<void> {
    if (at === 'none') return
    await this.#tx.insert(dayOff).values({ unitId, day: PLAN.end, kind: 'rest', name: '停工', at: Date.now() })
  }

  /** A post in the target's unit: a reporter's, of the target `admin` an administrator's. */
  async post(at: Target, role: Role = at === 'admin' ? 'auditAdmin' : 'reporter'): Promise<Made> {
    const made = fresh('岗位')
    if (at !== 'none')
      await this.#tx.insert(post).values({ id: made.id, unitId: this.unitAt(at), role, title: made.mark })
    return made
  }

  /** Somebody who holds such a post, or none. */
  async person(at: Target, role?: Role): Promise<Made & { username: string; postId: string; postMark: string }> {
    const made = fresh('某人')
    const username = made.id
    passwordHash ??= await hashPassword(PASSWORD)
    const row = { id: made.id, username, name: made.mark, passwordHash, mustChange: false, createdAt: Date.now() }
    if (at !== 'none') await this.#tx.insert(person).values(row)
    if (at === 'none' || at === 'nothing') return { ...made, username, postId: '', postMark: '' }
    const { id: postId, mark: postMark } = await this.post(at, role)
    await this.#tx.insert(holding).values({ id: newId(), postId, personId: made.id, since: Date.now() })
    return { ...made, username, postId, postMark }
  }

  /** Somebody of the role, in the section that is `own`, signed in; with a password for one use where `mustChange`. */
  async account(who: Exclude<Who, 'nobody'>, mustChange = false) {
    const made = await this.person('own', who)
    await this.#tx.update(person).set({ mustChange }).where(eq(person.id, made.id))
    return { ...made, token: await this.session(made.id) }
  }

  session(personId: string): Promise<string> {
    return startSession(this.#tx, personId, '127.0.0.1', Date.now())
  }

  /** `account:NAME` or `address:ADDRESS`, locked for an hour. */
  async lock(subject: string): Promise<void> {
    const now = Date.now()
    await this.#tx.insert(signInFailure).values({ subject, count: 5, firstAt: now, lockedUntil: now + 3_600_000 })
  }

  /** A line of history about an object. */
  async historyOf(kind: 'task' | 'person', made: Made): Promise<void> {
    await record(this.#tx, commandContext(), `${kind}.edit`, { kind, id: made.id }, null, { title: made.mark })
  }
}
