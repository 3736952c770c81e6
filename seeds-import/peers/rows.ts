import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a peer's test data expect of one row; which fields are there depends on the file. */
const Expected = z.object({
  text: z.string().optional(),
  start: z.union([z.number(), z.string(), z.null()]).optional(),
  end: z.union([z.string(), z.null()]).optional(),
  value: z.number().optional(),
  valueHigh: z.number().optional(),
  unit: z.string().optional(),
  comparator: z.string().optional(),
  accept: z.array(z.union([z.string(), z.object({ value: z.number(), unit: z.string() })])).optional(),
  accept_unit: z.array(z.string()).optional(),
})
const Row = z.object({
  id: z.string(),
  input: z.string(),
  tier: z.enum(['core', 'edge', 'trivial']).optional(),
  expect: z.union([z.number(), z.array(Expected), Expected]),
  exhaustive: z.boolean().optional(),
  text: z.string().optional(),
  offset: z.number().optional(),
  reference: z.string().optional(),
  check: z.array(z.enum(['start', 'end'])).optional(),
  accept: z.array(z.object({ start: z.string(), end: z.string() })).optional(),
  kind: z.string().optional(),
  forbid: z.array(z.string()).optional(),
})
export type PeerRow = z.infer<typeof Row>
export type Expectation = z.infer<typeof Expected>

export const PEER_FILES = [
  'numbers',
  'numbers_in_text',
  'percents',
  'quantities',
  'ranges',
  'dates',
  'date_spans',
  'negatives',
] as const
export type PeerFile = (typeof PEER_FILES)[number]

/** The rows of one file of peers' test data (JSON Lines). @throws when the file is missing or has another shape. */
export function peerRows(folder: string, file: PeerFile): PeerRow[] {
  const lines = readFileSync(join(folder, `${file}.jsonl`), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => Row.parse(JSON.parse(line)))
}

export const listed = (row: PeerRow): Expectation[] =>
  typeof row.expect === 'number' ? [] : Array.isArray(row.expect) ? row.expect : [row.expect]
