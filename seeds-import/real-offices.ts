import type { Role } from '../lib/domain/people/role.ts'
import type { UnitKind } from '../lib/domain/people/unit-kind.ts'
import type { OfficePlan } from '../lib/ledger/people/set-up-office.ts'
import type { CatalogueReport } from './catalogue.ts'

/** Posts of a real office are held by role accounts: nobody is invented about it. */
const ROLE_POSTS: readonly { role: Role; key: string; title: string }[] = [
  { role: 'reporter', key: 'reporter', title: '填报岗' },
  { role: 'inspector', key: 'inspector', title: '督查岗' },
  { role: 'leader', key: 'leader', title: '分管领导岗' },
]

/** The catalogue's offices below their city and district, each with its role accounts (`xinjia-reporter`, …). */
export function realOffices(catalogue: readonly CatalogueReport[]): OfficePlan {
  const units = new Map<string, OfficePlan['units'][number]>()
  const people: OfficePlan['people'] = []
  const posts: OfficePlan['posts'] = []
  for (const facts of catalogue) {
    const above: [UnitKind, string | null][] = [
      ['city', facts.city],
      ['district', facts.district],
    ]
    let parent: string | null = null
    for (const [kind, name] of above) {
      if (name === null) continue
      const key: string = `${parent ?? ''}/${name}`
      if (!units.has(key)) units.set(key, { key, parent, kind, name })
      parent = key
    }
    const office = officeKey(facts)
    if (!units.has(office)) units.set(office, { key: office, parent, kind: facts.unitKind, name: facts.unit })
    for (const { role, key, title } of ROLE_POSTS) {
      const username = `${office}-${key}`
      people.push({ key: username, username, name: `${facts.unit}${title}` })
      posts.push({ key: username, unit: office, role, title, holder: username })
    }
  }
  return { units: [...units.values()], people, posts, oneTime: false }
}

/** `xinjia-2025` → `xinjia`. */
export const officeKey = (facts: CatalogueReport): string => facts.id.replace(/-\d[\da-z]*$/, '')
