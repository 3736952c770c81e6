import type { Actor } from '../people/actor.ts'
import type { As } from './digest-of.ts'

/**
 * As what an actor is told of a unit's matters. A head stands in for a reporter where the unit has none.
 * @param reporters paths of the units in which somebody holds a reporter's post
 */
export function toldAs(actor: Actor, unitPath: string, reporters: ReadonlySet<string>): As[] {
  const as = new Set<As>()
  for (const post of actor.posts) {
    if (post.role === 'reporter' && post.unitPath === unitPath) as.add('files')
    if (post.role === 'head' && unitPath.startsWith(post.unitPath)) {
      as.add('heads')
      if (!reporters.has(unitPath)) as.add('files')
    }
    if ((post.role === 'inspector' || post.role === 'leader') && unitPath.startsWith(post.officePath))
      as.add('supervises')
  }
  return [...as]
}
