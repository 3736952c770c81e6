import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { holds } from '../../lib/domain/people/actor.ts'
import { canAudit, canGuardAccess, canSetUpOffice, isAdminRole } from '../../lib/domain/people/policy.ts'
import { pageContext } from '../../lib/kernel/request.ts'
import { unseenCount } from '../../lib/ledger/digest/unseen-count.ts'
import { waitingCount } from '../../lib/ledger/filings/waiting-count.ts'
import { KeptBy } from '../_ui/kept/kept-by.tsx'
import { NavLink } from '../_ui/nav-link.tsx'
import { AccountMenu } from './account-menu.tsx'

/** The frame around every page of a signed-in person: what their posts let them open, and who they are. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const [ctx, t] = await Promise.all([pageContext(true), getTranslations('shell')])
  const { actor } = ctx
  const business = actor.posts.some((post) => !isAdminRole(post.role))
  const files = holds(actor, 'reporter', 'head')
  const unseen = business && !actor.mustChange ? await unseenCount(ctx) : 0
  const today = unseen > 0 ? { badge: unseen, label: t('todayCount', { count: unseen }) } : {}
  const reviews = holds(actor, 'head', 'inspector', 'leader')
  const waiting = reviews && !actor.mustChange ? await waitingCount(ctx) : { review: 0, requests: 0 }
  const review = waiting.review > 0 ? { badge: waiting.review, label: t('reviewCount', { count: waiting.review }) } : {}
  const asked =
    waiting.requests > 0 ? { badge: waiting.requests, label: t('requestCount', { count: waiting.requests }) } : {}
  const links = [
    business && { href: '/today', text: t('today'), ...today },
    files && { href: '/month', text: t('month') },
    business && { href: '/overview', text: t('overview') },
    business && { href: '/ledger', text: t('ledger') },
    reviews && { href: '/review', text: t('review'), ...review },
    business && { href: '/requests', text: t('requests'), ...asked },
    business && { href: '/notices', text: t('notices') },
    business && { href: '/reports', text: t('reports') },
    holds(actor, 'inspector') && { href: '/settings/calendar', text: t('calendar') },
    (canSetUpOffice(actor) || canGuardAccess(actor)) && { href: '/admin/units', text: t('units') },
    (canSetUpOffice(actor) || canGuardAccess(actor)) && { href: '/admin/people', text: t('people') },
    canGuardAccess(actor) && { href: '/admin/security', text: t('security') },
    canAudit(actor) && { href: '/admin/audit', text: t('audit') },
  ].filter((link) => link !== false)
  return (
    <>
      <a className="sr-only focus:not-sr-only" href="#content">
        {t('skip')}
      </a>
      <header className="no-print flex items-center gap-6 border-b border-line px-7 py-2">
        <span className="text-[16px] font-semibold text-accent">{t('product')}</span>
        <nav className="flex gap-1" aria-label={t('product')}>
          {actor.mustChange ? null : links.map((link) => <NavLink key={link.href} {...link} />)}
        </nav>
        <AccountMenu name={actor.name} />
      </header>
      <main id="content" className="page">
        <KeptBy personId={actor.personId}>{children}</KeptBy>
      </main>
    </>
  )
}
