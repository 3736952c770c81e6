import { and, asc, eq, gt } from 'drizzle-orm'
import { person, preference } from '../../../db/schema/people.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { permit } from '../../domain/errors.ts'
import { isInstallation } from '../../domain/people/actor.ts'
import type { Ctx } from '../../kernel/context.ts'
import { faultFacts, log } from '../../kernel/log.ts'
import { configuredMailer, type Mailer } from '../../kernel/mail.ts'
import { heldPosts } from '../../kernel/session.ts'
import { read } from '../../kernel/write.ts'
import { type Compose, mailDigest } from './mail-digest.ts'
import { makeDigest } from './make-digest.ts'

export interface DigestRun {
  day: string
  /** People with something to be told of today, also those told before. */
  told: number
  mailed: number
  /** Letters that no server took, and people whose digest could not be made: the next run tries again. */
  failed: number
}

/**
 * Makes today's digest of everybody and mails those that are to be mailed, each in transactions of its own: one person's
 * fault is logged and leaves the others theirs. May run again at any time; for the timer and the owner of the data folder.
 */
export async function runDigests(
  ctx: Ctx,
  compose: Compose,
  mailer: Mailer | null = configuredMailer(),
): Promise<DigestRun> {
  permit(isInstallation(ctx.actor))
  const run: DigestRun = { day: dayOf(ctx.now), told: 0, mailed: 0, failed: 0 }
  for (let last = ''; ; ) {
    const people = await peopleAfter(last)
    for (const who of people) {
      try {
        await tell(ctx, who, run, compose, mailer)
      } catch (error) {
        run.failed += 1
        log('error', 'digest', { personId: who.personId, ...faultFacts(error) })
      }
    }
    const end = people.at(-1)
    if (!end) return run
    last = end.personId
  }
}

type Person = Awaited<ReturnType<typeof peopleAfter>>[number]

async function tell(ctx: Ctx, who: Person, run: DigestRun, compose: Compose, mailer: Mailer | null): Promise<void> {
  const { email, language, ...named } = who
  const posts = await read((db) => heldPosts(db, who.personId))
  const told = await makeDigest({ ...ctx, actor: { ...named, posts } })
  if (told === null) return
  run.told += 1
  if (mailer === null || email === null) return
  const recipient = { personId: who.personId, name: who.name, email, language: language ?? '' }
  const mailed = await mailDigest(ctx, run.day, recipient, mailer, compose)
  if (mailed === 'mailed') run.mailed += 1
  if (mailed === 'failed') run.failed += 1
}

/** The next people who can sign in, by id. */
function peopleAfter(last: string) {
  return read((db) =>
    db
      .select({
        ...{ personId: person.id, name: person.name, username: person.username, mustChange: person.mustChange },
        ...{ email: person.email, language: preference.value },
      })
      .from(person)
      .leftJoin(preference, and(eq(preference.personId, person.id), eq(preference.name, 'language')))
      .where(and(gt(person.id, last), eq(person.disabled, false)))
      .orderBy(asc(person.id))
      .limit(100),
  )
}
