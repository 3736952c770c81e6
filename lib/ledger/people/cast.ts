import type { Actor } from '../../domain/people/actor.ts'
import { type Ctx, commandContext } from '../../kernel/context.ts'
import { heldPosts } from '../../kernel/session.ts'
import { read } from '../../kernel/write.ts'
import { loadPerson } from './person-row.ts'
import { type OfficeSetUp, setUpOffice } from './set-up-office.ts'

/** The people of the tests: three administrators apart, a reporter in a section, and somebody without a post. */
export async function cast(): Promise<OfficeSetUp> {
  const post = (holder: string, role: 'sysAdmin' | 'secAdmin' | 'auditAdmin' | 'reporter', unit = 'street') => {
    return { key: holder, unit, role, title: role, holder }
  }
  return setUpOffice(commandContext(), {
    units: [
      { key: 'street', parent: null, kind: 'street', name: '汀兰街道' },
      { key: 'section', parent: 'street', kind: 'section', name: '经济发展科' },
    ],
    people: [
      { key: 'sys', username: 'sys', name: '系统' },
      { key: 'sec', username: 'sec', name: '安全' },
      { key: 'audit', username: 'audit', name: '审计' },
      { key: 'chen', username: 'chen', name: '陈填报' },
      { key: 'spare', username: 'spare', name: '未任职' },
    ],
    posts: [
      post('sys', 'sysAdmin'),
      post('sec', 'secAdmin'),
      post('audit', 'auditAdmin'),
      post('chen', 'reporter', 'section'),
    ],
    oneTime: false,
  })
}

/** The context of a request of one of the cast, at `now`. */
export async function as(done: OfficeSetUp, key: string, now = Date.now()): Promise<Ctx> {
  return { actor: await actorOf(done.personIds[key] ?? ''), now, requestId: `request of ${key}` }
}

async function actorOf(personId: string): Promise<Actor> {
  return read(async (db) => {
    const { name, username, mustChange } = await loadPerson(db, personId)
    return { personId, name, username, mustChange, posts: await heldPosts(db, personId) }
  })
}
