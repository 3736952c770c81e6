import { z } from 'zod'

/** Pieces of this folder's inputs; messages are keys of `refusals.field`. */
export const Id = z.string().min(1).max(40)
export const Name = z.string().trim().min(1, 'required').max(100, 'tooLong')
/** The version that the person looked at: a later one means that somebody was quicker. */
export const RowVersion = z.number().int().positive()
/** An e-mail address, or nothing. */
export const Email = z
  .string()
  .trim()
  .max(254, 'tooLong')
  .transform((typed) => typed || null)
  .pipe(z.email('email').nullable())
