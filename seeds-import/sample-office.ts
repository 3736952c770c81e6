import { READER_VERSION } from '../lib/domain/extract/read-report.ts'
import type { Actor } from '../lib/domain/people/actor.ts'
import type { Plan } from '../lib/domain/plans/plan.ts'
import { commandContext } from '../lib/kernel/context.ts'
import { actorNamed } from '../lib/ledger/people/actor-named.ts'
import type { OfficePlan, OfficeSetUp } from '../lib/ledger/people/set-up-office.ts'
import type { AppliedPlan } from '../lib/ledger/reports/apply-plan.ts'
import { openLedger } from '../lib/ledger/reports/open-ledger.ts'
import { assignTasks } from '../lib/ledger/tasks/assign-tasks.ts'
import { standTask } from '../lib/ledger/tasks/stand-task.ts'
import { withdrawTask } from '../lib/ledger/tasks/withdraw-task.ts'
import { type Sample, taskMeant, unitFor } from './sample.ts'
import { fileMonth } from './sample-filings.ts'
import { quoteOf, samplePlan } from './sample-plan.ts'
import { sha256Of } from './sha256.ts'

/** The invented office's units, posts and people. */
export function sampleOfficePlan({ office }: Sample): OfficePlan {
  return {
    units: office.units,
    people: office.people.map(({ username, name }) => ({ key: username, username, name })),
    posts: office.posts,
    oneTime: false,
  }
}

/** Its report read, its tasks assigned, its months filed: everything through the verbs that people use. */
export async function openSample(sample: Sample, office: OfficeSetUp, tell: (done: number, of: number) => void) {
  const plan = samplePlan(sample)
  const issuer = office.unitIds.tinglan ?? ''
  const source = {
    unitId: issuer,
    text: sample.text,
    sha256: sha256Of(Buffer.from(sample.text)),
    readerVersion: READER_VERSION,
  }
  const applied = await openLedger(commandContext(), { plan, source })
  const inspector = await actorNamed(holderOf(sample, 'inspector'))
  const leads = await assign(sample, office, plan, applied, inspector)
  await settleStates(sample, plan, applied, inspector)
  const rows = monthsToFile(sample, plan, applied)
  const reporters = new Map<string, Actor>()
  for (const [done, row] of rows.entries()) {
    const unitKey = leads.get(row.taskId) ?? 'office'
    const reporter = reporters.get(unitKey) ?? (await actorNamed(holderOf(sample, `${unitKey}-reporter`)))
    reporters.set(unitKey, reporter)
    await fileMonth({ reporter, inspector }, row.taskId, row.month, row.filed)
    if ((done + 1) % 100 === 0) tell(done + 1, rows.length)
  }
}

/** Lead units by task id; what no rule names stays with the issuing office's general section. */
async function assign(sample: Sample, office: OfficeSetUp, plan: Plan, applied: AppliedPlan, inspector: Actor) {
  const leads = new Map<string, string>()
  for (const [i, { id }] of applied.tasks.entries()) {
    const planned = plan.tasks[i]
    if (planned) leads.set(id, unitFor(sample.office, quoteOf(sample.text, planned)) ?? 'office')
  }
  for (const unitKey of new Set(leads.values())) {
    const taskIds = [...leads].filter(([, key]) => key === unitKey).map(([id]) => id)
    const chosen = { leadUnitId: office.unitIds[unitKey], postId: office.postIds[`${unitKey}-reporter`] }
    await assignTasks(commandContext(inspector), { taskIds, ...chosen })
  }
  return leads
}

async function settleStates(sample: Sample, plan: Plan, applied: AppliedPlan, inspector: Actor): Promise<void> {
  for (const { match, settle } of sample.filings.tasks) {
    const taskId = settle?.state && idMeant(sample, plan, applied, match)
    if (!taskId) continue
    const change = { taskId, rowVersion: 2, reason: settle.state === 'standing' ? '常态化推进' : '经研究不再推进' }
    if (settle.state === 'standing') await standTask(commandContext(inspector), change)
    if (settle.state === 'withdrawn') await withdrawTask(commandContext(inspector), change)
  }
}

/** Every filed month up to the running one, oldest first, as an office would have filed them. */
function monthsToFile(sample: Sample, plan: Plan, applied: AppliedPlan) {
  const running = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
  return sample.filings.tasks
    .flatMap(({ match, months }) => {
      const taskId = idMeant(sample, plan, applied, match)
      return taskId ? Object.entries(months).map(([month, filed]) => ({ taskId, month, filed })) : []
    })
    .filter(({ month }) => month <= running)
    .toSorted((a, b) => a.month.localeCompare(b.month))
}

function idMeant(sample: Sample, plan: Plan, applied: AppliedPlan, match: string): string | undefined {
  const meant = taskMeant(match, plan.tasks, (task) => quoteOf(sample.text, task))
  return meant && applied.tasks[plan.tasks.indexOf(meant)]?.id
}

function holderOf({ office }: Sample, postKey: string): string {
  const holder = office.posts.find((post) => post.key === postKey)?.holder
  if (!holder) throw new Error(`nobody holds the post ${postKey}`)
  return holder
}
