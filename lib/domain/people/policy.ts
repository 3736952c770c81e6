import type { Actor, HeldPost } from './actor.ts'
import type { Role } from './role.ts'

/** Where a task stands in the tree: paths of its lead unit and of the units that support it. */
export interface TaskPlace {
  leadPath: string
  supportingPaths: readonly string[]
}

/** The business roles; the three administrators (三员) see and touch no business data by virtue of their role. */
export const BUSINESS_ROLES = ['reporter', 'head', 'inspector', 'leader'] as const satisfies readonly Role[]
export const ADMIN_ROLES = ['sysAdmin', 'secAdmin', 'auditAdmin'] as const satisfies readonly Role[]
export const isAdminRole = (role: Role): boolean => (ADMIN_ROLES as readonly Role[]).includes(role)

/** What a post covers: exactly its unit (填报人), its unit's subtree (科室负责人), or its office's subtree. */
export type Cover = { unitId: string; exact: true } | { prefix: string; exact: false }

export function coverOf(post: HeldPost): Cover | null {
  if (post.role === 'reporter') return { unitId: post.unitId, exact: true }
  if (post.role === 'head') return { prefix: post.unitPath, exact: false }
  if (post.role === 'inspector' || post.role === 'leader') return { prefix: post.officePath, exact: false }
  return null
}

/** Lead and supporting unit's tasks, for whoever's posts cover them. */
export function canSeeTask(actor: Actor, task: TaskPlace): boolean {
  return actor.posts.some((post) => [task.leadPath, ...task.supportingPaths].some((path) => covers(post, path)))
}

/** 填报人 and 科室负责人 of the lead unit file and correct; supervisors never alter what was reported (统计法). */
export function canFile(actor: Actor, task: TaskPlace): boolean {
  return actor.posts.some((post) => (post.role === 'reporter' || post.role === 'head') && covers(post, task.leadPath))
}

/** 督查员 and 分管领导 return filings and confirm lights in their office. */
export function canReview(actor: Actor, task: TaskPlace): boolean {
  return actor.posts.some(
    (post) => (post.role === 'inspector' || post.role === 'leader') && covers(post, task.leadPath),
  )
}

/** 科室负责人 sign what their unit's tasks report. */
export function canSign(actor: Actor, task: TaskPlace): boolean {
  return actor.posts.some((post) => post.role === 'head' && covers(post, task.leadPath))
}

/** A supporting unit's 填报人 and 科室负责人 add words to a task that another unit leads. */
export function canContribute(actor: Actor, supportingPath: string): boolean {
  return actor.posts.some((post) => (post.role === 'reporter' || post.role === 'head') && covers(post, supportingPath))
}

/** 佐证材料 come from the lead unit, and from a supporting unit for what it tells. */
export const canAttach = (actor: Actor, task: TaskPlace): boolean =>
  canFile(actor, task) || task.supportingPaths.some((path) => canContribute(actor, path))

/** Taken back by the lead unit, or by whoever of a supporting unit added it. @param addedBy a person's id */
export const canRemoveAttachment = (actor: Actor, task: TaskPlace, addedBy: string | null): boolean =>
  canFile(actor, task) || (addedBy !== null && addedBy === actor.personId && canAttach(actor, task))

/** 目标调整 is proposed by the 督查员 of the office; the lead unit's own people may ask for it too (`canFile`). */
export function canProposeAdjustment(actor: Actor, task: TaskPlace): boolean {
  return actor.posts.some((post) => post.role === 'inspector' && covers(post, task.leadPath))
}

/** 目标调整 is decided by 分管领导 of the very unit that issued the report, no other level. */
export function canDecideAdjustment(actor: Actor, reportUnitPath: string): boolean {
  return actor.posts.some((post) => post.role === 'leader' && post.officePath === reportUnitPath)
}

/** 督查员 keep the ledger of their office: import, add, assign, edit, withdraw, close months. */
export function canKeepLedger(actor: Actor, unitPath: string): boolean {
  return actor.posts.some((post) => post.role === 'inspector' && covers(post, unitPath))
}

/** 催办 and 督办单 are issued, sent back and closed by 督查员 of the issuing office itself; each level has its own. */
export function canRunNotices(actor: Actor, officePath: string): boolean {
  return actor.posts.some((post) => post.role === 'inspector' && post.officePath === officePath)
}

/** 填报人 and 科室负责人 of the unit that a notice is addressed to acknowledge it and reply. */
export const canAnswerNotice = (actor: Actor, unitPath: string): boolean => canContribute(actor, unitPath)

/** The nearest office for which the actor may issue notices to a unit; null when there is none. */
export function issuingOffice(actor: Actor, unitPath: string): string | null {
  const offices = actor.posts.filter((post) => post.role === 'inspector' && covers(post, unitPath))
  return offices.map((post) => post.officePath).toSorted((a, b) => b.length - a.length)[0] ?? null
}

/**
 * Whoever keeps the ledger breaks a task down. So does 科室负责人 of the unit that leads it, among their own unit and those
 * below it: shares within a section are its own affair (科室 → 社区), the promise itself and its whole stay the office's.
 * @param partPaths of the units that the parts are, or would be, led by.
 */
export function canBreakDown(
  actor: Actor,
  task: TaskPlace,
  reportUnitPath: string,
  partPaths: readonly string[],
): boolean {
  if (canKeepLedger(actor, reportUnitPath)) return true
  return actor.posts.some(
    (post) =>
      post.role === 'head' && covers(post, task.leadPath) && partPaths.every((path) => path.startsWith(post.unitPath)),
  )
}

/** Reports of one's own office and of the units below it. */
export function canSeeReport(actor: Actor, unitPath: string): boolean {
  return actor.posts.some((post) => !isAdminRole(post.role) && unitPath.startsWith(post.officePath))
}

/** 系统管理员: units, posts with business roles, people, hand-over of those posts. */
export const canSetUpOffice = (actor: Actor): boolean => actor.posts.some((post) => post.role === 'sysAdmin')
/** 安全管理员: passwords, locks, sessions, roles, and the administrators' posts. */
export const canGuardAccess = (actor: Actor): boolean => actor.posts.some((post) => post.role === 'secAdmin')
/** 审计管理员: the whole history and its export. */
export const canAudit = (actor: Actor): boolean => actor.posts.some((post) => post.role === 'auditAdmin')
/** Creating, naming, closing and handing over a post: the three administrators' posts belong to 安全管理员. */
export const canManagePost = (actor: Actor, role: Role): boolean =>
  isAdminRole(role) ? canGuardAccess(actor) : canSetUpOffice(actor)
/** Naming and disabling a person who holds these roles: a 系统管理员 cannot shut out the other administrators. */
export const canEditPerson = (actor: Actor, held: readonly Role[]): boolean =>
  held.some(isAdminRole) ? canGuardAccess(actor) : canSetUpOffice(actor)
/** 三员分立: whether nobody who holds all these roles is two of the three administrators. */
export const administratorsApart = (roles: readonly Role[]): boolean => new Set(roles.filter(isAdminRole)).size <= 1

function covers(post: HeldPost, path: string): boolean {
  const cover = coverOf(post)
  if (!cover) return false
  return cover.exact ? path === post.unitPath : path.startsWith(cover.prefix)
}
