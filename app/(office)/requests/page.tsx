import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { holds } from '../../../lib/domain/people/actor.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { listRequests } from '../../../lib/ledger/requests/list-requests.ts'
import { foundOr404 } from '../../_ui/found.ts'
import { Messages } from '../../_ui/messages.tsx'
import { OpenRequests } from './open-requests.tsx'
import { RequestTable } from './request-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('changes'))('title') }
}

/** 申请: what waits for the reader, what waits for others, and what became of the rest. */
export default async function RequestsRoute() {
  const ctx = await pageContext()
  const [t, { waiting, open, ended }] = await Promise.all([getTranslations('changes'), foundOr404(listRequests(ctx))])
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="hint">{t('intro')}</p>
      {holds(ctx.actor, 'inspector', 'leader') ? <OpenRequests waiting={waiting} /> : null}
      <Messages of={['changes', 'refusals', 'shell']}>
        <section aria-labelledby="open-requests" className="mt-6">
          <h2 id="open-requests">{t('open')}</h2>
          {open.length === 0 ? <p className="empty">{t('noneOpen')}</p> : <RequestTable requests={open} />}
        </section>
        <section aria-labelledby="ended-requests" className="mt-6">
          <h2 id="ended-requests">{t('ended')}</h2>
          {ended.length === 0 ? <p className="empty">{t('noneEnded')}</p> : <RequestTable requests={ended} />}
        </section>
      </Messages>
    </>
  )
}
