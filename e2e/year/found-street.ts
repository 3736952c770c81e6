import { commandContext } from '../../lib/kernel/context.ts'
import { setUpOffice } from '../../lib/ledger/people/set-up-office.ts'
import { OFFICE } from './cast.ts'

// A program of its own, so that what it writes has the year's first day.
await setUpOffice(commandContext(), OFFICE)
// Connections to the database would keep the process waiting.
process.exit(0)
