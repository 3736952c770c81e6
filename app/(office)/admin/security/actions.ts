'use server'
import { action } from '../../../../lib/kernel/action.ts'
import { EndSessions, endSessions } from '../../../../lib/ledger/people/end-sessions.ts'
import { SetPostRole, setPostRole } from '../../../../lib/ledger/people/set-post-role.ts'
import { UnlockAccount, unlockAccount } from '../../../../lib/ledger/people/unlock-account.ts'
import { UnlockAddress, unlockAddress } from '../../../../lib/ledger/people/unlock-address.ts'

export const unlockAccountAction = action(UnlockAccount, unlockAccount)
export const unlockAddressAction = action(UnlockAddress, unlockAddress)
export const endSessionsAction = action(EndSessions, endSessions)
export const setPostRoleAction = action(SetPostRole, setPostRole)
