import { getLocale, getTranslations } from 'next-intl/server'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { promiseText } from '../../../../lib/i18n/promise-text.ts'
import { reasonText } from '../../../../lib/i18n/reason-text.ts'
import type { NoticedTask } from '../../../../lib/ledger/notices/noticed-tasks.ts'
import { LightBadge } from '../../../_ui/light.tsx'

/** The tasks of a notice with their lights of the last data month. */
export async function NoticeTasks({ tasks }: { tasks: readonly NoticedTask[] }) {
  const [t, w, language] = await Promise.all([getTranslations('notices.sheet'), getTranslations('words'), getLocale()])
  const month = monthText(tasks[0]?.month ?? '', language)
  return (
    <table className="grid-table mt-1">
      <thead>
        <tr>
          <th scope="col">{t('task')}</th>
          <th scope="col" className="num">
            {t('target')}
          </th>
          <th scope="col">{t('light', { month })}</th>
          <th scope="col">{t('why')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ row, month }) => (
          <tr key={row.id}>
            <th scope="row">
              {row.label}{' '}
              <a href={`/tasks/${row.id}?month=${month}`}>
                {language === 'en' ? (row.titleEn ?? row.title) : row.title}
              </a>
            </th>
            <td className="num">{promiseText(row, language)}</td>
            <td>
              <LightBadge standing={row.standing} word={w(`standing.${row.standing}`)} />
            </td>
            <td>{reasonText(row, language, month)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
