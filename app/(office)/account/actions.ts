'use server'
import { cookies } from 'next/headers'
import { action } from '../../../lib/kernel/action.ts'
import { clientAddress } from '../../../lib/kernel/request.ts'
import { SESSION_COOKIE, SESSION_COOKIE_OPTIONS } from '../../../lib/kernel/session.ts'
import { ChangePassword, changePassword } from '../../../lib/ledger/people/change-password.ts'
import { SetEmail, setEmail } from '../../../lib/ledger/people/set-email.ts'

/** The old sessions are over: the cookie gets the new one's token, which no script sees. */
export const changePasswordAction = action(
  ChangePassword,
  async (ctx, input) => {
    const { token } = await changePassword(ctx, input, await clientAddress())
    const jar = await cookies()
    jar.set(SESSION_COOKIE, token, SESSION_COOKIE_OPTIONS)
  },
  { allowOneTime: true },
)

export const setEmailAction = action(SetEmail, setEmail)
