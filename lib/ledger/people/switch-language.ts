import { z } from 'zod'
import { preference } from '../../../db/schema/people.ts'
import { LANGUAGES } from '../../domain/people/language.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'

export const SwitchLanguage = z.strictObject({ language: z.enum(LANGUAGES) })
export type SwitchLanguage = z.output<typeof SwitchLanguage>

/** Remembers the person's language, for every browser they sign in from. */
export async function switchLanguage(ctx: Ctx, { language }: SwitchLanguage): Promise<void> {
  const { personId } = ctx.actor
  await write(ctx, async (tx) => {
    await tx
      .insert(preference)
      .values({ personId, name: 'language', value: language })
      .onConflictDoUpdate({ target: [preference.personId, preference.name], set: { value: language } })
    await record(tx, ctx, 'person.switchLanguage', { kind: 'person', id: personId }, null, { language })
  })
}
