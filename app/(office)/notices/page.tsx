import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NOTICE_STATES } from '../../../lib/domain/notices/notice.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { listNotices, type NoticeList, NoticeQuery } from '../../../lib/ledger/notices/list-notices.ts'
import { NoticeTable } from './notice-table.tsx'

type Address = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

/** 催办 and 督办单: what is open by its day, the rest by state. */
export default async function NoticesRoute({ searchParams }: { searchParams: Address }) {
  const { state, own } = await searchParams
  const query = NoticeQuery.parse({ state: state || undefined, own: own || undefined })
  const [list, t] = await Promise.all([listNotices(await pageContext(), query), getTranslations('notices')])
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <h1>{t('title')}</h1>
        {list.mayIssue ? (
          <a className="btn btn-main" href="/notices/new">
            {t('list.issue')}
          </a>
        ) : null}
      </div>
      <States list={list} query={query} />
      {list.lines.length === 0 ? (
        <div className="empty">
          <p>{t('list.none')}</p>
          <p className="mt-2">{list.mayIssue ? t('list.noneIssue') : t('list.noneAnswer')}</p>
        </div>
      ) : (
        <NoticeTable lines={list.lines} />
      )}
      {list.more > 0 ? <p className="hint mt-2">{t('list.more', { count: list.more })}</p> : null}
    </>
  )
}

async function States({ list, query }: { list: NoticeList; query: NoticeQuery }) {
  const t = await getTranslations('notices')
  const counted = NOTICE_STATES.map((state) => list.counts[state] ?? 0)
  const all = counted.reduce((sum, each) => sum + each, 0)
  const tabs = [
    { state: undefined, text: t('list.open'), count: all - (list.counts.closed ?? 0) },
    ...NOTICE_STATES.map((state, at) => ({ state, text: t(`state.${state}`), count: counted[at] })),
    { state: 'all' as const, text: t('list.all'), count: all },
  ]
  return (
    <nav className="my-3 flex flex-wrap items-center gap-2" aria-label={t('list.states')}>
      {tabs.map(({ state, text, count }) => (
        <a
          key={text}
          href={addressOf(state, query.own)}
          className={`btn btn-small ${state === query.state ? 'btn-main' : ''}`}
          aria-current={state === query.state ? 'page' : undefined}
        >
          {text} {count}
        </a>
      ))}
      <a className="ml-3 underline" href={addressOf(query.state, query.own ? undefined : '1')}>
        {query.own ? t('list.everyones') : t('list.own')}
      </a>
    </nav>
  )
}

function addressOf(state: NoticeQuery['state'], own: NoticeQuery['own']): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(own && { own }) })
  return query.size > 0 ? `/notices?${query}` : '/notices'
}
