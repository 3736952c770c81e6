import { z } from 'zod'
import { isDay } from '../../domain/calendar/day.ts'

/** Pieces of this folder's inputs; messages are keys of `refusals.field`. */
export const Id = z.string().min(1).max(40)
export const RowVersion = z.int().positive()
export const Words = z.string().trim().min(1, 'required').max(500, 'tooLong')
export const Day = z.string().trim().refine(isDay, 'notADay')
/** A figure as a person types it; it is read in the task's unit. */
export const Typed = z.string().trim().max(40, 'tooLong')
/** 依据文号, such as 汀街发〔2025〕12号. */
export const DocumentNo = z.string().trim().min(1, 'required').max(60, 'tooLong')
