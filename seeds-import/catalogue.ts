import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isDay } from '../lib/domain/calendar/day.ts'
import { isDecimal } from '../lib/domain/decimal.ts'
import { OFFICE_KINDS } from '../lib/domain/people/unit-kind.ts'
import { COMPARATORS, KINDS, MEASURES, RECURRENCES } from '../lib/domain/tasks/task.ts'

/** Every report of the catalogue, ordered by id. The folder is read from disk: the server's bundle has none of it. */
export function loadCatalogue(folder: string = join(import.meta.dirname, 'catalogue')): CatalogueReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => CatalogueReport.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

/** The report whose original has this sha256 (hex, of the file's bytes); undefined when none is it. */
export function matchOriginal(catalogue: readonly CatalogueReport[], sha256: string): CatalogueReport | undefined {
  return catalogue.find((report) => report.sha256 === sha256.toLowerCase())
}

const Day = z.string().refine(isDay)
const Figure = z.string().refine(isDecimal)
const Period = z.strictObject({ start: Day, end: Day })
/** From and to (exclusive), in UTF-16 code units of the original text. */
const Span = z.tuple([z.int().nonnegative(), z.int().positive()])

const CatalogueTask = z.strictObject({
  /** Stable across releases: an office's ledger points at it. */
  key: z.string().regex(/^[a-z]{2,4}-\d{3}$/),
  /** Index into the report's themes; null where the text states it outside them. */
  theme: z.int().nonnegative().nullable(),
  /** In our own words, never the report's sentence. */
  title: z.string().min(1).max(24),
  titleEn: z.string().min(1).max(80),
  kind: z.enum(KINDS),
  indicator: z.string().min(1).nullable(),
  measure: z.enum(MEASURES).nullable(),
  value: Figure.nullable(),
  valueHigh: Figure.nullable(),
  /** As printed: 个, 亿元, %. */
  unit: z.string().min(1).nullable(),
  comparator: z.enum(COMPARATORS),
  hedge: z.string().min(1).nullable(),
  due: Day.nullable(),
  dueStated: z.boolean(),
  recurrence: z.enum(RECURRENCES).nullable(),
  /** The same indicator in the report's own review. */
  baseline: z
    .strictObject({ value: Figure.nullable(), unit: z.string().nullable(), growth: Figure.nullable(), span: Span })
    .nullable(),
  span: Span,
  sentenceSpan: Span,
})
export type CatalogueTask = z.infer<typeof CatalogueTask>

/** One published report as facts, figures and positions; its prose stays with whoever has the original. */
export const CatalogueReport = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Length of the original text in UTF-16 code units. */
  sourceLength: z.int().positive(),
  unit: z.string().min(1),
  unitKind: z.enum(OFFICE_KINDS),
  /** Only where the text itself supports it. */
  province: z.string().nullable(),
  city: z.string().nullable(),
  district: z.string().nullable(),
  title: z.string().min(1).max(40),
  titleEn: z.string().min(1).max(80),
  /** False where the text has no title, or a slogan for one, and ours stands in. */
  titleAsPrinted: z.boolean(),
  indexNo: z.string().nullable(),
  published: Day.nullable(),
  reviewPeriod: Period,
  planPeriod: Period,
  planSpan: Span,
  themes: z.array(z.strictObject({ title: z.string().min(1).max(24), titleEn: z.string().min(1).max(80), span: Span })),
  tasks: z.array(CatalogueTask),
})
export type CatalogueReport = z.infer<typeof CatalogueReport>
