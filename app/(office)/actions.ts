'use server'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { action } from '../../lib/kernel/action.ts'
import { SESSION_COOKIE } from '../../lib/kernel/session.ts'
import { signOut } from '../../lib/ledger/people/sign-out.ts'

export const signOutAction = action(
  z.strictObject({}),
  async (ctx) => {
    const jar = await cookies()
    await signOut(ctx, jar.get(SESSION_COOKIE)?.value ?? '')
    jar.delete({ name: SESSION_COOKIE, path: '/' })
  },
  { allowOneTime: true },
)
