import { expect, it } from 'vitest'
import { lifeKind } from './life-kind.ts'

it.each([
  ['filing.submit', 'filing'],
  ['filing.return', 'review'],
  ['extension.grant', 'request'],
  ['notice.issue', 'notice'],
  ['task.breakDown', 'promise'],
  ['task.stand', 'state'],
  ['post.handOver', 'duty'],
])('%s is told as %s', (action, kind) => expect(lifeKind(action)).toBe(kind))
