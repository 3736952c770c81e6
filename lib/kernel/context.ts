import { type Actor, INSTALLATION } from '../domain/people/actor.ts'
import { newId } from './ids.ts'

/** Everything a verb may know of the outside: who, when (ms UTC), and which request, for history and log. */
export interface Ctx {
  readonly actor: Actor
  readonly now: number
  readonly requestId: string
}

/** The context of a command run by whoever owns the data folder. */
export const commandContext = (actor: Actor = INSTALLATION): Ctx => ({ actor, now: Date.now(), requestId: newId() })
