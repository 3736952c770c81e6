import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isDay } from '../lib/domain/calendar/day.ts'
import { isMonth } from '../lib/domain/calendar/month.ts'
import { isDecimal } from '../lib/domain/decimal.ts'
import { FILING_STATES } from '../lib/domain/filings/filing-state.ts'
import { ROLES } from '../lib/domain/people/role.ts'
import { UNIT_KINDS } from '../lib/domain/people/unit-kind.ts'
import { CADENCES, FORECASTS, PACES, TASK_STATES } from '../lib/domain/tasks/task.ts'
import { LIGHTS } from '../lib/domain/tasks/verdict.ts'

/** The invented office: its report as text, its units, posts and people, and what they filed. */
export interface Sample {
  text: string
  office: SampleOffice
  filings: SampleFilings
}

/** Read from disk: the server's bundle has none of it. */
export function loadSample(folder: string = join(import.meta.dirname, 'sample')): Sample {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    text: read('tinglan-2026.txt'),
    office: SampleOffice.parse(JSON.parse(read('office.json'))),
    filings: SampleFilings.parse(JSON.parse(read('filings.json'))),
  }
}

/** The task that an entry of the filings means: of all whose quote holds `match`, the one with the shortest quote. */
export function taskMeant<T>(match: string, tasks: readonly T[], quoteOf: (task: T) => string): T | undefined {
  return tasks
    .filter((task) => quoteOf(task).includes(match))
    .toSorted((a, b) => quoteOf(a).length - quoteOf(b).length)[0]
}

/** Key of the unit that answers for a task: the first rule one of whose words (parted by |) is in the quote. */
export function unitFor(office: SampleOffice, quote: string): string | undefined {
  return office.assign.find((rule) => rule.match.split('|').some((word) => quote.includes(word)))?.unit
}

const Key = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const Day = z.string().refine(isDay)
const Month = z.string().refine(isMonth)
const Figure = z.string().refine(isDecimal)

export const SampleOffice = z.strictObject({
  /** Parents before children. */
  units: z.array(
    z.strictObject({ key: Key, name: z.string().min(1), kind: z.enum(UNIT_KINDS), parent: Key.nullable() }),
  ),
  people: z.array(z.strictObject({ username: z.string().regex(/^[a-z]+$/), name: z.string().min(2) })),
  /** `holder` is a username; null = the post is vacant. */
  posts: z.array(
    z.strictObject({
      key: Key,
      title: z.string().min(1),
      unit: Key,
      role: z.enum(ROLES),
      holder: z.string().nullable(),
    }),
  ),
  assign: z.array(z.strictObject({ match: z.string().min(1), unit: Key })),
})
export type SampleOffice = z.infer<typeof SampleOffice>

/** What the office settled about a task beyond the report's words; absent = as read. */
const Settled = z.strictObject({
  state: z.enum(TASK_STATES).optional(),
  pace: z.enum(PACES).optional(),
  start: Day.optional(),
  baseline: Figure.optional(),
  cadence: z.enum(CADENCES).optional(),
  lagDays: z.int().nonnegative().optional(),
  noFigureMonths: z.array(z.int().min(1).max(12)).optional(),
  mayFall: z.boolean().optional(),
  checkpoints: z
    .array(z.strictObject({ due: Day, title: z.string().min(1), value: Figure.optional(), doneOn: Day.optional() }))
    .optional(),
})
export type SampleSettled = z.infer<typeof Settled>

/** One month's report: a total or an increment, or a word, as the reporter typed it; absent = not said. */
const Filed = z
  .strictObject({
    state: z.enum(FILING_STATES).default('approved'),
    total: Figure.optional(),
    increment: Figure.optional(),
    reference: Figure.optional(),
    occurrences: z.int().nonnegative().optional(),
    doneOn: Day.optional(),
    forecast: z.enum(FORECASTS).optional(),
    unchanged: z.boolean().default(false),
    note: z.string().default(''),
    issues: z.string().default(''),
    nextSteps: z.string().default(''),
    dataSource: z.string().default(''),
    returnReason: z.string().optional(),
    /** A supervisor's light for this filing. */
    confirm: z.strictObject({ light: z.enum(LIGHTS), reason: z.string().min(1) }).optional(),
  })
  .refine((filed) => filed.total === undefined || filed.increment === undefined)
  .refine((filed) => (filed.state === 'returned') === (filed.returnReason !== undefined))
export type SampleFiled = z.infer<typeof Filed>

export const SampleFilings = z.strictObject({
  tasks: z.array(
    z.strictObject({ match: z.string().min(2), settle: Settled.optional(), months: z.record(Month, Filed) }),
  ),
})
export type SampleFilings = z.infer<typeof SampleFilings>
