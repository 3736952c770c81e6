import type { Role } from './role.ts'

/** A post that the actor holds now, with where it stands in the tree of units. */
export interface HeldPost {
  postId: string
  title: string
  role: Role
  unitId: string
  /** `/id/id/`: the unit's subtree is what starts with it. */
  unitPath: string
  /** The office's path: the nearest unit that issues reports. */
  officePath: string
}

/** Who acts: a person with the posts held at this moment. Roles are read anew with every request. */
export interface Actor {
  personId: string
  name: string
  username: string
  mustChange: boolean
  posts: readonly HeldPost[]
}

/** The installation itself: migrations, first start, commands run by whoever owns the data folder. */
export const INSTALLATION: Actor = { personId: '', name: '系统', username: '', mustChange: false, posts: [] }
/** Whether nobody but the owner of the data folder can be acting: a signed-in person always has an id. */
export const isInstallation = (actor: Actor): boolean => actor.personId === ''

export const holds = (actor: Actor, ...roles: Role[]): boolean => actor.posts.some((post) => roles.includes(post.role))
