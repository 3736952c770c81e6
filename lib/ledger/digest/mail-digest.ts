import { and, eq, isNull, like, lt, not, or } from 'drizzle-orm'
import { digest } from '../../../db/schema/cycle.ts'
import type { Digest } from '../../domain/notices/digest.ts'
import type { Ctx } from '../../kernel/context.ts'
import type { Letter, Mailer } from '../../kernel/mail.ts'
import { write } from '../../kernel/write.ts'

/** Makes a letter of a digest in the person's language: the words are the skin's. */
export type Compose = (digest: Digest, who: Recipient) => Omit<Letter, 'to' | 'id'>

export interface Recipient {
  personId: string
  name: string
  email: string
  language: string
}

export type Mailed = 'mailed' | 'failed' | 'settled'

/** After this long a claim is taken for that of a process that is gone. */
const CLAIM_MS = 10 * 60_000

/**
 * Mails a person's digest of the day unless that was done, is being done by another process, or they have looked at it.
 * It is claimed before it is sent, so that of several servers one sends; a fault is kept and leaves it for the next run.
 */
export async function mailDigest(
  ctx: Ctx,
  day: string,
  who: Recipient,
  mailer: Mailer,
  compose: Compose,
): Promise<Mailed> {
  const content = await claimed(ctx, day, who)
  if (content === null) return 'settled'
  const fault = await mailer({ id: `${day}.${who.personId}`, to: who.email, ...compose(content, who) })
  const own = and(eq(digest.personId, who.personId), eq(digest.day, day))
  await write(ctx, async (tx) => {
    const result = fault === null ? { mailedAt: ctx.now, mailFault: null } : { mailFault: fault }
    await tx.update(digest).set(result).where(own)
  })
  return fault === null ? 'mailed' : 'failed'
}

/** The digest to send, now marked as being sent; null where there is nothing to send. */
async function claimed(ctx: Ctx, day: string, who: Recipient): Promise<Digest | null> {
  // Instants have one length for centuries, so that they compare as text.
  const mark = (instant: number) => `sending ${instant}`
  return write(ctx, async (tx) => {
    const free = or(
      isNull(digest.mailFault),
      not(like(digest.mailFault, 'sending %')),
      lt(digest.mailFault, mark(ctx.now - CLAIM_MS)),
    )
    const [row] = await tx
      .update(digest)
      .set({ mailFault: mark(ctx.now) })
      .where(
        and(
          eq(digest.personId, who.personId),
          eq(digest.day, day),
          isNull(digest.mailedAt),
          isNull(digest.seenAt),
          free,
        ),
      )
      .returning({ content: digest.content })
    return row ? (row.content as Digest) : null
  })
}
