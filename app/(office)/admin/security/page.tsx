import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { listLockedAddresses } from '../../../../lib/ledger/people/list-locked-addresses.ts'
import { listPeople } from '../../../../lib/ledger/people/list-people.ts'
import { listPosts } from '../../../../lib/ledger/people/list-posts.ts'
import { listUnits } from '../../../../lib/ledger/people/list-units.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { AccountsTable } from './accounts-table.tsx'
import { AddressesTable } from './addresses-table.tsx'
import { RolesTable } from './roles-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('security.title') }
}

/** 安全管理员's page: who is signed in, who is locked out, and which role each post gives. */
export default async function SecurityPage() {
  const ctx = await pageContext()
  const [addresses, people, posts, units] = await foundOr404(
    Promise.all([listLockedAddresses(ctx), listPeople(ctx), listPosts(ctx), listUnits(ctx)]),
  )
  const [t, format] = await Promise.all([getTranslations('admin'), getFormatter()])
  const time = (instant: number) => format.dateTime(instant, { hour: '2-digit', minute: '2-digit' })
  const unitName = new Map(units.map((unit) => [unit.id, unit.fullName]))
  const accounts = people
    .filter((person) => person.lockedUntil !== null || (person.sessions > 0 && person.id !== ctx.actor.personId))
    .map((person) => ({ ...person, until: person.lockedUntil === null ? null : time(person.lockedUntil) }))
  return (
    <>
      <h1>{t('security.title')}</h1>
      <Messages of={['admin', 'refusals', 'shell', 'words']}>
        <AccountsTable accounts={accounts} />
        <AddressesTable
          addresses={addresses.map(({ address, lockedUntil }) => ({ address, until: time(lockedUntil) }))}
        />
        <RolesTable posts={posts.map((post) => ({ ...post, unitName: unitName.get(post.unitId) ?? '' }))} />
      </Messages>
    </>
  )
}
