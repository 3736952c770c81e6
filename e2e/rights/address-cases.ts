import { LAST_MONTH, type Made } from './made.ts'
import type { Maker } from './maker.ts'
import type { Target } from './rights-table.ts'

/** Where a cell goes, and the name that shows only to whoever sees the object. */
export interface Visit {
  path: string
  mark: string | null
}

/** What the addresses show: made once, for looking changes nothing. */
export interface Shown {
  tasks: Record<Target, Made>
  files: Record<Target, Made>
  reports: Record<Target, Made>
  drafts: Record<Target, Made>
  notices: Record<Target, Made>
  units: Record<Target, Made>
  people: Record<Target, Made & { postMark: string }>
  /** The unit that leads the target's task. */
  leads: Record<Target, string>
}

/** For every address of the build. */
export const addressCases: Record<string, (shown: Shown, at: Target) => Visit> = {
  '/': () => ({ path: '/', mark: null }),
  '/sign-in': () => ({ path: '/sign-in', mark: null }),
  '/account': () => ({ path: '/account', mark: null }),
  '/account/password': () => ({ path: '/account/password', mark: null }),
  '/overview': ({ reports, tasks, leads }, at) => ({
    path: `/overview?report=${reports[at].id}&unit=${leads[at]}`,
    mark: tasks[at].mark,
  }),
  '/month': ({ tasks }, at) => ({ path: `/month?month=${LAST_MONTH}`, mark: tasks[at].mark }),
  '/api/month': ({ tasks }, at) => ({ path: `/api/month?month=${LAST_MONTH}`, mark: tasks[at].mark }),
  '/api/month/sheet': ({ tasks }, at) => ({ path: `/api/month/sheet?month=${LAST_MONTH}`, mark: tasks[at].mark }),
  '/ledger': (shown, at) => inLedger('/ledger', 'task', shown, at),
  '/api/ledger': (shown, at) => inLedger('/api/ledger', 'task', shown, at),
  '/review': ({ reports, tasks }, at) => ({ path: `/review?report=${reports[at].id}`, mark: tasks[at].mark }),
  '/print/ledger': (shown, at) => inLedger('/print/ledger', 'ids', shown, at),
  '/api/export/ledger': (shown, at) => inLedger('/api/export/ledger', 'ids', shown, at),
  '/tasks/[id]': ({ tasks }, at) => ({ path: `/tasks/${tasks[at].id}`, mark: tasks[at].mark }),
  '/tasks/[id]/history': ({ tasks }, at) => ({ path: `/tasks/${tasks[at].id}/history`, mark: tasks[at].mark }),
  '/api/attachments': ({ tasks, files }, at) => ({
    path: `/api/attachments?taskId=${tasks[at].id}`,
    mark: files[at].mark,
  }),
  '/api/attachments/[id]': ({ files }, at) => ({ path: `/api/attachments/${files[at].id}`, mark: files[at].mark }),
  '/requests': ({ tasks }, at) => ({ path: '/requests', mark: tasks[at].mark }),
  '/tasks/[id]/edit': ({ tasks }, at) => ({ path: `/tasks/${tasks[at].id}/edit`, mark: tasks[at].mark }),
  '/tasks/[id]/parts': ({ tasks }, at) => ({ path: `/tasks/${tasks[at].id}/parts`, mark: tasks[at].mark }),
  '/tasks/new': ({ reports }, at) => ({ path: `/tasks/new?report=${reports[at].id}`, mark: reports[at].mark }),
  '/reports': ({ reports }, at) => ({ path: '/reports', mark: reports[at].mark }),
  '/reports#drafts': ({ drafts }, at) => ({ path: '/reports', mark: drafts[at].mark }),
  '/reports/[id]': ({ reports }, at) => ({ path: `/reports/${reports[at].id}`, mark: reports[at].mark }),
  '/reports/[id]#tasks': ({ reports, tasks }, at) => ({ path: `/reports/${reports[at].id}`, mark: tasks[at].mark }),
  '/reports/[id]/assign': ({ reports }, at) => ({ path: `/reports/${reports[at].id}/assign`, mark: reports[at].mark }),
  '/reports/drafts/[id]': ({ drafts }, at) => ({ path: `/reports/drafts/${drafts[at].id}`, mark: drafts[at].mark }),
  '/reports/drafts/[id]/preview': ({ drafts }, at) => ({
    path: `/reports/drafts/${drafts[at].id}/preview`,
    mark: drafts[at].mark,
  }),
  '/today': () => ({ path: '/today', mark: null }),
  '/notices': ({ notices }, at) => ({ path: '/notices', mark: notices[at].mark }),
  '/notices/new': ({ tasks, reports, leads }, at) => ({
    path: `/notices/new?report=${reports[at].id}&unit=${leads[at]}&task=${tasks[at].id}`,
    mark: tasks[at].mark,
  }),
  '/notices/[id]': ({ notices }, at) => ({ path: `/notices/${notices[at].id}`, mark: notices[at].mark }),
  '/print/notices/[id]': ({ notices }, at) => ({ path: `/print/notices/${notices[at].id}`, mark: notices[at].mark }),
  '/api/drafts': ({ drafts }, at) => ({ path: `/api/drafts?draftId=${drafts[at].id}&since=0`, mark: drafts[at].mark }),
  '/settings/calendar': ({ units }, at) => ({
    path: `/settings/calendar?unit=${units[at].id}`,
    mark: units[at].mark,
  }),
  '/admin/units': ({ units }, at) => ({ path: '/admin/units', mark: units[at].mark }),
  '/admin/people': ({ people }, at) => ({ path: '/admin/people', mark: people[at].mark }),
  '/admin/security': ({ people }, at) => ({ path: '/admin/security', mark: people[at].postMark }),
  '/admin/audit': ({ people }, at) => ({ path: `/admin/audit?subjectId=${people[at].id}`, mark: people[at].mark }),
  '/admin/audit/export': ({ people }, at) => ({
    path: `/admin/audit/export?subjectId=${people[at].id}`,
    mark: people[at].mark,
  }),
  '/api/health': () => ({ path: '/api/health', mark: null }),
  '/icon.svg': () => ({ path: '/icon.svg', mark: null }),
  '/_not-found': () => ({ path: '/_not-found', mark: null }),
  '/_global-error': () => ({ path: '/_global-error', mark: null }),
}

const inLedger = (path: string, name: 'task' | 'ids', { reports, tasks }: Shown, at: Target): Visit => ({
  path: `${path}?report=${reports[at].id}&${name}=${tasks[at].id}`,
  mark: tasks[at].mark,
})

/** One object of each kind for each target; the tasks of an office stand in one report. */
export async function shownObjects(make: Maker): Promise<Shown> {
  const here = await make.report('own', '甲街道的报告。')
  const there = await make.report('other', '乙街道的报告。')
  const report = async (at: Target) => (at === 'none' ? make.report(at) : at === 'other' ? there : here)
  const tasks = await ofEach(async (at) => make.task(at, (await report(at)).id))
  // Far too little was reported on each, so that it stands in the overview.
  for (const [at, { id }] of Object.entries(tasks)) {
    await make.filing(at as Target, id)
    await make.request(at as Target, id, 'extension')
  }
  const files = await ofEach(async (at) => make.attachment(at, tasks[at].id))
  const people = await ofEach(async (at) => {
    const made = await make.person(at)
    await make.historyOf('person', made)
    return made
  })
  return {
    tasks,
    files,
    people,
    reports: await ofEach(report),
    drafts: await ofEach((at) => make.draft(at)),
    notices: await ofEach((at) => make.notice(at)),
    units: await ofEach((at) => make.unit(at)),
    leads: await ofEach(async (at) => make.unitAt(at)),
  }
}

async function ofEach<T>(made: (at: Target) => Promise<T>): Promise<Record<Target, T>> {
  const targets: Target[] = ['own', 'below', 'helped', 'same', 'other', 'admin', 'none', 'nothing']
  const found: Partial<Record<Target, T>> = {}
  for (const at of targets) found[at] = await made(at)
  return found as Record<Target, T>
}
