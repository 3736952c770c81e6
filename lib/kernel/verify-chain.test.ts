import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dialect } from '../../db/columns.ts'
import type { Db } from '../../db/database.ts'
import { history } from '../../db/schema/history.ts'
import { freshDatabase } from '../../db/test-database.ts'
import { commandContext } from './context.ts'
import { record } from './history.ts'
import { verifyChain } from './verify-chain.ts'
import { readTogether, write } from './write.ts'

let remove: () => Promise<void>
beforeEach(async () => {
  remove = await freshDatabase()
  for (const no of [1, 2, 3, 4])
    await write(commandContext(), (tx) =>
      record(tx, commandContext(), 'unit.edit', { kind: 'unit', id: 'u' }, { no }, null),
    )
})
afterEach(() => remove())

const verdict = () => readTogether(verifyChain)

/** What the triggers refuse, somebody with the file in hand can still do: they are put aside as that person would. */
async function tamper(work: (tx: Db) => Promise<unknown>): Promise<void> {
  const run = (tx: Db, statement: string) => {
    const handle = tx as unknown as Record<'run' | 'execute', (query: unknown) => Promise<unknown>>
    return dialect === 'sqlite' ? handle.run(sql.raw(statement)) : handle.execute(sql.raw(statement))
  }
  const name = (event: string) => `history_no_${event}`
  await write(commandContext(), async (tx) => {
    if (dialect === 'postgres') await run(tx, 'alter table history disable trigger all')
    else for (const event of ['update', 'delete']) await run(tx, `drop trigger ${name(event)}`)
    await work(tx)
    if (dialect === 'postgres') await run(tx, 'alter table history enable trigger all')
  })
}

it('finds nothing wrong with what was recorded', async () => {
  expect(await verdict()).toEqual({ checked: 4, broken: null })
})

it('finds nothing wrong with an empty history', async () => {
  await remove()
  remove = await freshDatabase()
  expect(await verdict()).toEqual({ checked: 0, broken: null })
})

it('finds an edited row', async () => {
  await tamper((tx) => tx.update(history).set({ personName: '别人' }).where(eq(history.seq, 2)))
  expect(await verdict()).toEqual({ checked: 1, broken: { seq: 2, why: 'edited' } })
})

it('finds a deleted row', async () => {
  await tamper((tx) => tx.delete(history).where(eq(history.seq, 3)))
  expect(await verdict()).toEqual({ checked: 2, broken: { seq: 3, why: 'missing' } })
})

it('finds two rows that changed places', async () => {
  await tamper(async (tx) => {
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ] as const)
      await tx.update(history).set({ seq: to }).where(eq(history.seq, from))
  })
  expect((await verdict()).broken).toEqual({ seq: 2, why: 'edited' })
})

it('finds a cut end', async () => {
  await tamper((tx) => tx.delete(history).where(eq(history.seq, 4)))
  expect(await verdict()).toEqual({ checked: 3, broken: { seq: 4, why: 'cut' } })
})

it('is kept by the database itself: neither change nor deletion is let through', async () => {
  const change = (tx: Db) => tx.update(history).set({ personName: '别人' }).where(eq(history.seq, 2))
  const deletion = (tx: Db) => tx.delete(history).where(eq(history.seq, 4))
  await expect(write(commandContext(), async (tx) => void (await change(tx)))).rejects.toThrow()
  await expect(write(commandContext(), async (tx) => void (await deletion(tx)))).rejects.toThrow()
  expect(await verdict()).toEqual({ checked: 4, broken: null })
})
