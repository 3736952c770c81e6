import { Agent } from 'node:http'
import { GUARDS } from '../../lib/domain/filings/guards.ts'
import type { Answer } from '../../lib/kernel/answer.ts'
import type { Filed } from '../../lib/ledger/filings/file-progress.ts'
import type { BuiltServer } from '../built-server.ts'
import { actionHeaders, callAction } from '../server-action.ts'
import type { KillOffice } from './office.ts'

/** A write that the server acknowledged, noted outside of it. */
export interface Acknowledged extends Filed {
  taskId: string
  month: string
  typed: string
}

/** Writers that file one value after another, and what they were told. */
export interface Writers {
  /** By request key. */
  readonly acknowledged: ReadonlyMap<string, Acknowledged>
  /** Files until the server is gone or `stop` is called; what was under way is sent again, same key, in the next run. */
  run(server: BuiltServer): Promise<void>
  stop(): void
}

interface Slot {
  taskId: string
  month: string
  rowVersion: number
}

/** Each writer has tasks of its own, so that no other explains a version it did not expect. */
export function writers(office: KillOffice, action: string, count: number): Writers {
  const acknowledged = new Map<string, Acknowledged>()
  const states = Array.from({ length: count }, (_, at) => ({
    slots: slotsOf(office, at, count),
    turn: 0,
    under: null as ReturnType<typeof progress> | null,
  }))
  let value = 0
  let stopped = false

  async function work(state: (typeof states)[number], server: BuiltServer, agent: Agent): Promise<void> {
    const headers = actionHeaders(action, server.origin, office.cookie)
    while (!stopped) {
      const slot = state.slots[state.turn % state.slots.length]
      if (!slot) throw new Error('a writer has no task')
      value += state.under ? 0 : 1
      state.under ??= progress(slot, String(value))
      const input = state.under
      const answer = await callAction<Answer<Filed>>({ port: server.port, path: '/ledger', headers, agent, input })
      if (answer === null) return
      state.under = null
      state.turn += 1
      if (answer.ok) {
        slot.rowVersion = answer.data.rowVersion
        acknowledged.set(input.requestKey, { ...slot, ...answer.data, typed: input.typed })
      } else if (answer.reason === 'changed') {
        const { current } = answer.data as { current: { rowVersion: number } | null }
        slot.rowVersion = current?.rowVersion ?? 0
      } else throw new Error(`refused: ${JSON.stringify(answer)}`)
    }
  }

  return {
    acknowledged,
    async run(server) {
      stopped = false
      const agent = new Agent({ keepAlive: true, maxSockets: count })
      try {
        await Promise.all(states.map((state) => work(state, server, agent)))
      } finally {
        agent.destroy()
      }
    },
    stop() {
      stopped = true
    },
  }
}

function slotsOf(office: KillOffice, at: number, count: number): Slot[] {
  const own = office.taskIds.filter((_, index) => index % count === at)
  return own.flatMap((taskId) => office.months.map((month) => ({ taskId, month, rowVersion: 0 })))
}

/** Values only grow, so that no total falls and none is given twice; whatever is asked of them is affirmed. */
const progress = (slot: Slot, typed: string) => ({
  answered: [...GUARDS],
  taskId: slot.taskId,
  month: slot.month,
  entry: 'total' as const,
  typed,
  reference: null,
  rowVersion: slot.rowVersion,
  requestKey: `kill-test-${typed}`,
})
