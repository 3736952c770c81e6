import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { type DigestPart, digestParts } from '../../../lib/i18n/digest-text.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { showToday } from '../../../lib/ledger/digest/show-today.ts'
import { SeenMark } from './seen-mark.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices.today'))('title') }
}

/** What to do first, and where: the day's digest as it stands at this moment. */
export default async function TodayRoute() {
  const [today, t, language] = await Promise.all([
    showToday(await pageContext()),
    getTranslations('notices.today'),
    getLocale(),
  ])
  if (today === null) return <p className="empty">{t('noPost')}</p>
  const parts = digestParts(today, language)
  return (
    <div className="max-w-[860px]">
      <h1>{t('heading', { day: today.day })}</h1>
      <p className={today.working ? 'hint' : 'notice mt-2'}>{today.working ? t('intro') : t('rest')}</p>
      {today.email ? <p className="hint">{t('mail', { email: today.email })}</p> : null}
      {parts.length === 0 ? (
        <div className="empty">
          <p className="text-[16px] text-ink">{t('nothing')}</p>
          <p className="mt-2">{t('nothingNext')}</p>
        </div>
      ) : null}
      {parts.map((part) => (
        <Part key={part.kind} part={part} more={t('more', { count: part.more })} />
      ))}
      <SeenMark />
    </div>
  )
}

function Part({ part, more }: { part: DigestPart; more: string }) {
  return (
    <section className="mt-5" aria-labelledby={part.kind}>
      <h2 id={part.kind}>{part.title}</h2>
      <ul className="mt-1">
        {part.lines.map((line) => (
          <li key={`${line.href}${line.text}`} className="border-b border-line py-1.5">
            <a href={line.href} className="underline decoration-line hover:decoration-current">
              {line.text}
            </a>
            {line.note ? <span className="ml-3 text-[13px] text-quiet">{line.note}</span> : null}
          </li>
        ))}
        {part.more > 0 ? <li className="py-1.5 text-quiet">{more}</li> : null}
      </ul>
    </section>
  )
}
