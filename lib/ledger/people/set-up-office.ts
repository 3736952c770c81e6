import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { isInstallation } from '../../domain/people/actor.ts'
import { ROLES } from '../../domain/people/role.ts'
import { UNIT_KINDS } from '../../domain/people/unit-kind.ts'
import { isUsername, usernameForm } from '../../domain/people/username.ts'
import type { Ctx } from '../../kernel/context.ts'
import { hashPassword, oneTimePassword } from '../../kernel/password.ts'
import { write } from '../../kernel/write.ts'
import { addPerson } from './person-row.ts'
import { addPost, changeHolder } from './post-row.ts'
import { addUnit, type UnitRow } from './unit-row.ts'

const Name = z.string().trim().min(1).max(100)
const Key = z.string().min(1)

/** Units, people and posts that name one another by key; a parent stands before its children. */
export const OfficePlan = z.strictObject({
  units: z.array(z.strictObject({ key: Key, parent: Key.nullable(), kind: z.enum(UNIT_KINDS), name: Name })),
  people: z.array(
    z.strictObject({ key: Key, username: z.string().transform(usernameForm).refine(isUsername), name: Name }),
  ),
  posts: z.array(z.strictObject({ key: Key, unit: Key, role: z.enum(ROLES), title: Name, holder: Key.nullable() })),
  /** Whether the passwords must be changed at the first sign-in. */
  oneTime: z.boolean(),
})
export type OfficePlan = z.input<typeof OfficePlan>

/** What somebody needs to sign in for the first time; the password stands nowhere else in clear. */
export interface FirstAccount {
  username: string
  name: string
  password: string
  /** The titles of the posts held, with their units. */
  posts: string[]
}

export interface OfficeSetUp {
  accounts: FirstAccount[]
  /** Ids by the plan's keys. */
  unitIds: Record<string, string>
  postIds: Record<string, string>
  personIds: Record<string, string>
}

/**
 * Puts an office into an installation: units, people with random passwords, posts and who holds them; all or nothing.
 * Only the owner of the data folder may. One person may be all three administrators here, until they hand over.
 */
export async function setUpOffice(ctx: Ctx, input: OfficePlan): Promise<OfficeSetUp> {
  permit(isInstallation(ctx.actor))
  const plan = OfficePlan.parse(input)
  const passwords = await Promise.all(plan.people.map(newPassword))
  return write(ctx, async (tx) => {
    const units = new Map<string, UnitRow>()
    for (const [sort, { key, parent, kind, name }] of plan.units.entries())
      units.set(key, await addUnit(tx, ctx, parent === null ? null : named(units, parent), { kind, name, sort }))

    const people = new Map<string, string>()
    for (const [at, { key, username, name }] of plan.people.entries()) {
      const passwordHash = passwords[at]?.hash ?? ''
      people.set(key, await addPerson(tx, ctx, { username, name, passwordHash, mustChange: plan.oneTime }))
    }

    const posts = new Map<string, string>()
    for (const { key, unit, role, title, holder } of plan.posts) {
      const postId = await addPost(tx, ctx, { unitId: named(units, unit).id, role, title })
      if (holder !== null) await changeHolder(tx, ctx, postId, named(people, holder))
      posts.set(key, postId)
    }

    const unitNames = new Map(plan.units.map((unit) => [unit.key, unit.name]))
    const accounts = plan.people.map(({ key, username, name }, at) => ({
      username,
      name,
      password: passwords[at]?.password ?? '',
      posts: plan.posts
        .filter((post) => post.holder === key)
        .map((post) => `${unitNames.get(post.unit)} ${post.title}`),
    }))
    const unitIds = Object.fromEntries([...units].map(([key, unit]) => [key, unit.id]))
    return { accounts, unitIds, postIds: Object.fromEntries(posts), personIds: Object.fromEntries(people) }
  })
}

async function newPassword(): Promise<{ password: string; hash: string }> {
  const password = oneTimePassword()
  return { password, hash: await hashPassword(password) }
}

function named<T>(map: Map<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`the plan names «${key}» before it defines it`)
  return found
}
