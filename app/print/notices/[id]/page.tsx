import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { numberText } from '../../../../lib/i18n/digest-text.ts'
import { MESSAGES } from '../../../../lib/i18n/messages.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { NoticeId, type ShownNotice, showNotice } from '../../../../lib/ledger/notices/show-notice.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { NoticeColour } from '../../../_ui/notice-colour.tsx'
import { PrintButton } from '../../print-button.tsx'
import { NoticeLines } from './notice-lines.tsx'
import './notice-sheet.css'

interface Props {
  params: Promise<{ id: string }>
}

const shown = cache(async (noticeId: string) =>
  foundOr404(showNotice(await pageContext(), NoticeId.parse({ noticeId: noticeId.slice(0, 40) }))),
)

/** The document's title names the file when it is printed to PDF. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ notice, office }, t, language] = await Promise.all([
    shown((await params).id),
    getTranslations('notices'),
    getLocale(),
  ])
  const number = numberText(notice, MESSAGES[language].notices)
  return { title: { absolute: t('print.fileName', { office, kind: t(`kind.${notice.kind}`), number }) } }
}

/** A notice on A4: what is asked until when, and room for 签收 and 反馈 by hand. */
export default async function PrintNotice({ params }: Props) {
  const seen = await shown((await params).id)
  const ctx = await pageContext()
  const [t, format] = await Promise.all([getTranslations('notices'), getFormatter()])
  const at = format.dateTime(ctx.now, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <nav className="sheet-bar no-print" aria-label={t('sheet.print')}>
        <PrintButton text={t('sheet.print')} />
        <a className="btn btn-plain" href={`/notices/${seen.notice.id}`}>
          {t('issue.back')}
        </a>
      </nav>
      <article className="sheet sheet-portrait notice-sheet">
        <h1>{t('print.title', { office: seen.office, kind: t(`kind.${seen.notice.kind}`) })}</h1>
        <Head seen={seen} />
        <NoticeLines seen={seen} />
        <p className="notice-foot">{t('print.foot', { by: ctx.actor.name, at })}</p>
      </article>
    </>
  )
}

async function Head({ seen }: { seen: ShownNotice }) {
  const [t, format, language] = await Promise.all([getTranslations('notices'), getFormatter(), getLocale()])
  const { notice } = seen
  return (
    <p className="sheet-facts">
      <span>{numberText(notice, MESSAGES[language].notices)}</span>
      <NoticeColour colour={notice.colour} word={t(`colour.${notice.colour}`)} />
      <span>{format.dateTime(notice.issuedAt, { dateStyle: 'long' })}</span>
    </p>
  )
}
