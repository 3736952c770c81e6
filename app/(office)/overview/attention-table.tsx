import { getLocale, getTranslations } from 'next-intl/server'
import { reasonText } from '../../../lib/i18n/reason-text.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import { BulletBar } from '../../_ui/bullet-bar.tsx'
import { LightBadge } from '../../_ui/light.tsx'

/** The red and yellow rows, worst first: what, whose, why, and who acts next. */
export async function AttentionTable({ seen }: { seen: Overview }) {
  const [t, w, language] = await Promise.all([getTranslations('overview'), getTranslations('words'), getLocale()])
  if (seen.attention.length === 0) return <p className="mt-2 text-quiet">{t('attentionNone')}</p>
  const units = new Map(seen.units.map(({ id, name }) => [id, name]))
  return (
    <>
      <table className="grid-table mt-1">
        <thead>
          <tr>
            {(['light', 'task', 'unit', 'bar', 'why', 'whoActs'] as const).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.attention.map((row) => (
            <tr key={row.id}>
              <td className="whitespace-nowrap">
                <LightBadge standing={row.standing} word={w(`standing.${row.standing}`)} />
              </td>
              <th scope="row">
                {row.no}{' '}
                <a href={`/tasks/${row.id}?month=${seen.month}`}>
                  {language === 'en' ? (row.titleEn ?? row.title) : row.title}
                </a>
              </th>
              <td>{units.get(row.leadUnitId)}</td>
              <td>
                {row.done === null ? null : (
                  <BulletBar done={row.done} expected={row.expected} label={`${Math.round(row.done * 100)}%`} />
                )}
              </td>
              <td>{reasonText(row, language, seen.month)}</td>
              <td>
                {(row.postId && seen.posts[row.postId]) || t('noPost')}
                {row.confirmed ? null : <small className="text-quiet"> {t('toConfirm')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {seen.attentionTotal > seen.attention.length ? (
        <p className="hint">{t('attentionMore', { total: seen.attentionTotal, shown: seen.attention.length })}</p>
      ) : null}
    </>
  )
}
