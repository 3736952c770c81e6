import { createHash } from 'node:crypto'
import type { WholeBasis } from '../../domain/tasks/whole-basis.ts'
import { canonical } from '../../kernel/history.ts'

/** A short text that stands for what a whole's light was made from: the same for the same, else another. */
export const basisKey = (basis: WholeBasis): string =>
  createHash('sha256').update(canonical(basis)).digest('base64url').slice(0, 22)
