import { z } from 'zod'

const Id = z.string().max(40)
export const DraftId = Id
/** A row as the person saw it. */
export const RowMeant = { rowId: Id, rowVersion: z.int() }
export const Rows = z
  .array(z.strictObject({ id: Id, rowVersion: z.int() }))
  .min(1, 'chooseTasks')
  .max(2000, 'tooMany')
