import type { Db } from '../../db/database.ts'
import type { ToldField } from '../domain/history/history-field.ts'
import { type NamedKind, namesOf } from './names-of.ts'

/** What a history row kept of its subject, as JSON gives it. */
export type Kept = Record<string, unknown> | null

/** The same rows with names where ids stood, as people read them; null where what it was is gone. */
export async function withNames<L extends { before: Kept; after: Kept }>(db: Db, lines: readonly L[]): Promise<L[]> {
  const kept = lines.flatMap((line) => [line.before, line.after])
  const names = await namesOf(
    db,
    kept.flatMap((each) =>
      NAMED.flatMap(([field, kinds]) => idsIn(each?.[field]).flatMap((id) => kinds.map((kind) => ({ kind, id })))),
    ),
  )
  const named = (each: Kept): Kept =>
    each && Object.fromEntries(Object.entries(each).map(([field, value]) => [field, nameIn(field, value, names)]))
  return lines.map((line) => ({ ...line, before: named(line.before), after: named(line.after) }))
}

/** Where ids stand, and what they may be of. */
const OF_FIELD: { [field in ToldField]?: readonly NamedKind[] } = {
  leadUnitId: ['unit'],
  unitId: ['unit'],
  supporters: ['unit'],
  supportingUnitIds: ['unit'],
  parentId: ['unit', 'task'],
  postId: ['post'],
  holder: ['person'],
  reportId: ['report'],
  corrects: ['report'],
  taskIds: ['task'],
  rows: ['draftRow'],
  rowId: ['draftRow'],
  key: ['draftRow', 'task'],
}
const NAMED = Object.entries(OF_FIELD)

/** Ids in a value: itself, those in a list, or the rows that a list is about. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value === 'string') return [value]
  return isOfRow(value) ? [value.rowId] : []
}

function nameIn(field: string, value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (!(field in OF_FIELD)) return value
  if (Array.isArray(value)) return value.map((each) => nameIn(field, each, names))
  if (typeof value === 'string') return names.get(value) ?? null
  return isOfRow(value) ? (names.get(value.rowId) ?? null) : value
}

const isOfRow = (value: unknown): value is { rowId: string } =>
  typeof value === 'object' && value !== null && 'rowId' in value && typeof value.rowId === 'string'
