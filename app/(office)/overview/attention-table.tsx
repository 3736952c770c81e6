import { getLocale, getTranslations } from 'next-intl/server'
import { reasonText } from '../../../lib/i18n/reason-text.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import { type AttentionLine, AttentionRows } from './attention-rows.tsx'
import { ledgerAddress } from './ledger-address.ts'
import { standingWords } from './standing-words.ts'

/** The red and yellow rows, worst first: what, whose, why, and who acts next. */
export async function AttentionTable({ seen }: { seen: Overview }) {
  const [t, standings, language] = await Promise.all([getTranslations('overview'), standingWords(), getLocale()])
  if (seen.attention.length === 0) return <p className="mt-2 text-quiet">{t('attentionNone')}</p>
  const units = new Map(seen.units.map(({ id, name }) => [id, name]))
  const lines = seen.attention.map((row): AttentionLine => {
    const { id, no, standing, done, expected } = row
    return {
      ...{ id, no, standing, done, expected, unconfirmed: row.confirmed === null },
      title: language === 'en' ? (row.titleEn ?? row.title) : row.title,
      unit: units.get(row.leadUnitId) ?? '',
      why: reasonText(row, language, seen.month),
      who: (row.postId && seen.posts[row.postId]) || t('noPost'),
    }
  })
  const heads = (['light', 'task', 'unit', 'bar', 'why', 'whoActs'] as const).map((head) => t(head))
  return (
    <>
      <AttentionRows lines={lines} words={{ heads, standings, toConfirm: t('toConfirm') }} month={seen.month} />
      {seen.attentionTotal > lines.length ? (
        <p className="hint mt-1">
          {t('attentionMore', { total: seen.attentionTotal, shown: lines.length })}{' '}
          <a href={`/ledger?${ledgerAddress(seen)}`}>{t('toLedger')}</a>
        </p>
      ) : null}
    </>
  )
}
