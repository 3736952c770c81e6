import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { reasonText } from '../../../../lib/i18n/reason-text.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { type NoticeOffer, OfferQuery, offerNotices } from '../../../../lib/ledger/notices/offer-notices.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { IssueForm, type OfferedGroup } from './issue-form.tsx'

type Address = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices.issue'))('title') }
}

/** Red and silent tasks by unit, to be asked after: what an overview's or ledger's selection leads to. */
export default async function NewNoticeRoute({ searchParams }: { searchParams: Address }) {
  const { task, report, month, unit } = await searchParams
  const query = OfferQuery.parse({ task, report: single(report), month: single(month), unit: single(unit) })
  const offer = await foundOr404(offerNotices(await pageContext(), query))
  const [t, language] = await Promise.all([getTranslations('notices.issue'), getLocale()])
  if (offer === null || offer.groups.length === 0)
    return (
      <div className="empty">
        <h1>{t('nothing')}</h1>
        <p className="mt-2">{t('nothingNext')}</p>
      </div>
    )
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="hint mb-3">{t('chooseHint', { month: monthText(offer.frame.month, language) })}</p>
      <Messages of={['notices', 'words', 'refusals', 'shell']}>
        <IssueForm groups={await offered(offer)} chosen={offer.chosen} dues={offer.dues} today={offer.frame.today} />
      </Messages>
    </>
  )
}

async function offered({ groups, frame }: NoticeOffer): Promise<OfferedGroup[]> {
  const language = await getLocale()
  return groups.map(({ unit, rows }) => ({
    unitId: unit.id,
    unit: unit.name,
    rows: rows.map((row) => ({
      id: row.id,
      label: row.label,
      title: language === 'en' ? (row.titleEn ?? row.title) : row.title,
      standing: row.standing,
      why: reasonText(row, language, frame.month),
    })),
  }))
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined
