import { expect, it } from 'vitest'
import type { Actor, HeldPost } from '../people/actor.ts'
import type { Role } from '../people/role.ts'
import { toldAs } from './told-as.ts'

const post = (role: Role, unitPath: string): HeldPost => ({
  ...{ postId: role, title: role, role, unitId: unitPath.split('/').at(-2) ?? '' },
  ...{ unitPath, officePath: '/street/' },
})
const actor = (...posts: HeldPost[]): Actor => ({
  personId: 'p',
  name: '某人',
  username: 'p',
  mustChange: false,
  posts,
})
const REPORTERS = new Set(['/street/economy/'])

it.each([
  ['a reporter files their own unit', [post('reporter', '/street/economy/')], '/street/economy/', ['files']],
  ['and no other', [post('reporter', '/street/economy/')], '/street/economy/east/', []],
  ['a head heads what a reporter files', [post('head', '/street/economy/')], '/street/economy/', ['heads']],
  ['and files where there is none', [post('head', '/street/economy/')], '/street/economy/east/', ['heads', 'files']],
  ['a supervisor supervises the office', [post('inspector', '/street/civil/')], '/street/economy/', ['supervises']],
  ['a leader too', [post('leader', '/street/')], '/street/', ['supervises']],
  ['an administrator nothing', [post('sysAdmin', '/street/')], '/street/economy/', []],
])('%s', (_, posts, unitPath, as) => expect(toldAs(actor(...posts), unitPath, REPORTERS)).toEqual(as))
