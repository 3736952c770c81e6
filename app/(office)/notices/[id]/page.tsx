import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { cache, type ReactNode } from 'react'
import { numberText } from '../../../../lib/i18n/digest-text.ts'
import { MESSAGES } from '../../../../lib/i18n/messages.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { NoticeId, type ShownNotice, showNotice } from '../../../../lib/ledger/notices/show-notice.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { NoticeColour } from '../../../_ui/notice-colour.tsx'
import { Overdue } from '../notice-table.tsx'
import { NoticeRecord } from './notice-record.tsx'
import { NoticeSteps } from './notice-steps.tsx'
import { NoticeTasks } from './notice-tasks.tsx'

interface Props {
  params: Promise<{ id: string }>
}

const shown = cache(async (noticeId: string) =>
  foundOr404(showNotice(await pageContext(), NoticeId.parse({ noticeId: noticeId.slice(0, 40) }))),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await shown((await params).id)).notice.title }
}

/** A sheet: its colour and number, what it is about, until when, and all that was done on it. */
export default async function NoticeRoute({ params }: Props) {
  const seen = await shown((await params).id)
  const t = await getTranslations('notices.sheet')
  const { notice, steps, early, hidden } = seen
  return (
    <div className="max-w-[980px]">
      <p className="no-print mb-2 flex gap-4">
        <a href="/notices">{t('back')}</a>
        <a href={`/print/notices/${notice.id}`}>{t('print')}</a>
      </p>
      <SheetHead seen={seen} />
      <section className="mt-5" aria-labelledby="requirement">
        <h2 id="requirement">{t('requirement')}</h2>
        <p className="mt-1 whitespace-pre-wrap">{notice.requirement}</p>
      </section>
      <section className="mt-5" aria-labelledby="tasks">
        <h2 id="tasks">{t('tasks')}</h2>
        <NoticeTasks tasks={seen.tasks} />
        {hidden > 0 ? <p className="hint mt-1">{t('hidden', { count: hidden })}</p> : null}
      </section>
      <section className="mt-5" aria-label={t('record')}>
        <Messages of={['notices', 'refusals', 'shell']}>
          <NoticeSteps noticeId={notice.id} rowVersion={notice.rowVersion} steps={steps} early={early} />
        </Messages>
      </section>
      <NoticeRecord entries={seen.entries} />
    </div>
  )
}

async function SheetHead({ seen }: { seen: ShownNotice }) {
  const [t, format, language] = await Promise.all([getTranslations('notices'), getFormatter(), getLocale()])
  const { notice, unit, office, issuedBy, overdue } = seen
  const at = format.dateTime(notice.issuedAt, { dateStyle: 'medium', timeStyle: 'short' })
  const facts = [
    [t('sheet.to'), unit],
    [t('sheet.from'), `${office} ${t('sheet.issued', { by: issuedBy ?? '', at })}`],
  ]
  return (
    <header>
      <p className={`colour-band colour-${notice.colour}`}>
        <span className="text-[16px] font-semibold">
          <NoticeColour colour={notice.colour} word={t(`colour.${notice.colour}`)} />
          {numberText(notice, MESSAGES[language].notices)}
        </span>
        <span>{t(`state.${notice.state}`)}</span>
      </p>
      <h1 className="mt-3">{notice.title}</h1>
      <dl className="mt-2 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name ?? ''}>
            {value}
          </Fact>
        ))}
        <Fact name={t('sheet.due')}>
          {notice.due}
          {overdue === null ? null : <Overdue days={overdue} />}
        </Fact>
      </dl>
    </header>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
