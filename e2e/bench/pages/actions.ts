'use server'
import { z } from 'zod'
import { action } from '../../../lib/kernel/action.ts'

/** An action that does nothing, for somebody signed in: what any action costs. */
export const emptyAction = action(z.strictObject({}), async () => null)
