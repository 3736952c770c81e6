import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { isDay } from '../../domain/calendar/day.ts'
import { decimal, isDecimal, isWhole, sign, text } from '../../domain/decimal.ts'
import { conflict, invalid, Refusal } from '../../domain/errors.ts'
import { addsOver, ROLL_UPS, type RollUp, rollUpsOf } from '../../domain/tasks/parts.ts'
import { summed } from '../../domain/tasks/spread.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { EVER, rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { type Family, loadFamily, type PartUnit, partUnit } from './keep-parts.ts'
import { saveTask } from './keep-task.ts'
import { versionOf } from './load-task.ts'
import { newPart } from './new-part.ts'

const MOST_PARTS = 60
const Id = z.string().max(40)
export const Weight = z
  .string()
  .trim()
  .max(20, 'tooLarge')
  .refine(isDecimal, 'notANumber')
  .refine((weight) => !isDecimal(weight) || sign(decimal(weight)) >= 0, 'negative')

const Part = z.strictObject({
  unitId: Id,
  postId: Id.nullable(),
  /** Its share of the number; null for deeds and words. */
  value: z
    .string()
    .trim()
    .max(30, 'tooLarge')
    .refine(isDecimal, 'notANumber')
    .transform((figure) => text(decimal(figure)))
    .nullable(),
  due: z.string().refine(isDay, 'notADay'),
  weight: Weight,
})

export const BreakDown = z.strictObject({
  taskId: Id,
  rowVersion: z.int(),
  /** Null = the whole goes on being filed itself, its parts beside it. */
  rollUp: z.enum(ROLL_UPS).nullable(),
  parts: z.array(Part).min(1, 'required').max(MOST_PARTS, 'tooMany'),
  /** `partsDiffer` once the person has said that the shares need not add up to the whole. */
  answered: z.array(z.enum(['partsDiffer'])).default([]),
})
export type BreakDown = z.output<typeof BreakDown>

/**
 * Breaks a task down by unit: each part is a task of its own with its share, due day and post; more may be added later.
 * @throws conflict `partOfWhole` (a part has no parts), `guard` partsDiffer with both numbers until it is answered.
 */
export async function breakDown(ctx: Ctx, input: BreakDown): Promise<{ parts: string[] }> {
  return write(ctx, async (tx) => {
    const family = await loadFamily(tx, ctx.actor, input.taskId)
    const { task } = family.whole
    if (task.parentId !== null) throw conflict('partOfWhole')
    if (task.state === 'withdrawn') throw conflict('withdrawn')
    if (family.parts.length + input.parts.length > MOST_PARTS) throw new Refusal('limit')
    if (input.rollUp !== null && !rollUpsOf(versionOf(family.whole)).includes(input.rollUp))
      throw invalid('rollUp', 'rollUpUnfit')
    // First of all: shares against parts that somebody else has just made are nothing to ask about.
    await saveTask(tx, task.id, input.rowVersion, { rollUp: input.rollUp })
    const units = await unitsOf(tx, ctx, family, input)
    const partsTotal = askSum(family, input)
    const ids: string[] = []
    for (const [at, part] of input.parts.entries()) {
      const led = units[at]
      if (led) ids.push(await newPart(tx, ctx, family.whole, { ...part, unit: led }))
    }
    const after = {
      rollUp: input.rollUp,
      parts: named(input, units, task.measureUnit),
      partsTotal,
      answered: input.answered,
    }
    await record(tx, ctx, 'task.breakDown', { kind: 'task', id: task.id }, { rollUp: task.rollUp }, after)
    await rejudge(tx, ctx, task.id, EVER, 'task.breakDown')
    await touchReport(tx, task.reportId)
    return { parts: ids }
  })
}

async function unitsOf(tx: Db, ctx: Ctx, { whole, parts }: Family, input: BreakDown): Promise<PartUnit[]> {
  const { task } = whole
  const units: PartUnit[] = []
  for (const [at, part] of input.parts.entries()) {
    const led = await partUnit(tx, ctx.actor, whole, part, `parts.${at}`)
    const taken = [...units.map((each) => each.id), ...live(parts).map((each) => each.task.leadUnitId)]
    if (taken.includes(led.id)) throw invalid(`parts.${at}.unitId`, 'unitTwice')
    if (part.due < task.start) throw invalid(`parts.${at}.due`, 'dueBeforeStart')
    if (task.value === null ? part.value !== null : part.value === null)
      throw invalid(`parts.${at}.value`, task.value === null ? 'noNumber' : 'required')
    if (task.wholes && part.value !== null && !isWhole(decimal(part.value)))
      throw invalid(`parts.${at}.value`, 'notWhole')
    units.push(led)
  }
  return units
}

const live = (parts: Family['parts']) => parts.filter((part) => part.task.state !== 'withdrawn')

/** What the shares add up to, where they do; asked about when that is not the whole. */
function askSum({ whole, parts }: Family, input: BreakDown): string | null {
  const { value } = whole.task
  if (!addsOver(versionOf(whole)) || !compared(input.rollUp) || value === null) return null
  const all = [...live(parts).map((part) => part.task.value), ...input.parts.map((part) => part.value)]
  const sum = summed(all.flatMap((each) => each ?? []))
  if (sum !== text(decimal(value)) && !input.answered.includes('partsDiffer'))
    throw conflict('guard', { asked: [{ guard: 'partsDiffer', numbers: { next: value, parts: sum } }] })
  return sum
}

const compared = (rollUp: RollUp | null) => rollUp === 'sum' || rollUp === null

/** The shares as history tells them: 一社区 3 家. */
const named = (input: BreakDown, units: readonly PartUnit[], measureUnit: string | null): string[] =>
  input.parts.map(({ value }, at) =>
    [units[at]?.name, value && `${value}${measureUnit ?? ''}`].filter(Boolean).join(' '),
  )
