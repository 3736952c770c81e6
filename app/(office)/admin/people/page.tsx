import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { administratorsApart, canGuardAccess, canSetUpOffice } from '../../../../lib/domain/people/policy.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { listPeople } from '../../../../lib/ledger/people/list-people.ts'
import { listPosts } from '../../../../lib/ledger/people/list-posts.ts'
import { listUnits } from '../../../../lib/ledger/people/list-units.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { PeopleTable } from './people-table.tsx'
import { PostsTable } from './posts-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('people.title') }
}

/** People, the posts there are, and who holds which. `find` narrows both. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ find?: string | string[] }> }) {
  const ctx = await pageContext()
  const [people, posts, units] = await foundOr404(Promise.all([listPeople(ctx), listPosts(ctx), listUnits(ctx)]))
  const [t, { find: asked = '' }] = await Promise.all([getTranslations('admin'), searchParams])
  const find = String(asked).trim().toLowerCase()
  const unitName = new Map(units.map((unit) => [unit.id, unit.fullName]))
  const rows = posts.map((post) => ({ ...post, unitName: unitName.get(post.unitId) ?? '' }))
  const held = Map.groupBy(rows, (post) => post.holder?.id)
  const told = people.map((person) => ({ ...person, posts: held.get(person.id) ?? [] }))
  const fits = (...words: string[]) => words.some((word) => word.toLowerCase().includes(find))
  const shownPeople = told.filter((each) =>
    fits(each.name, each.username, ...each.posts.flatMap((post) => [post.title, post.unitName])),
  )
  const shownPosts = rows.filter((post) => fits(post.title, post.unitName, post.holder?.name ?? ''))
  const rights = { setUp: canSetUpOffice(ctx.actor), guard: canGuardAccess(ctx.actor) }
  return (
    <>
      <h1>{t('people.title')}</h1>
      {administratorsApart(ctx.actor.posts.map((post) => post.role)) ? null : (
        <p className="warning my-3">{t('people.separate')}</p>
      )}
      <form className="bar" method="get">
        <div className="field">
          <label htmlFor="find">{t('people.find')}</label>
          <input
            id="find"
            name="find"
            type="search"
            className="w-[280px]"
            defaultValue={find}
            placeholder={t('people.findHint')}
          />
        </div>
        <button type="submit" className="btn">
          {t('people.find')}
        </button>
      </form>
      <Messages of={['admin', 'refusals', 'shell', 'words']}>
        <PeopleTable people={shownPeople} everyone={people} rights={rights} selfId={ctx.actor.personId} />
        <PostsTable posts={shownPosts} people={people} units={units} rights={rights} />
      </Messages>
    </>
  )
}
