import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { numberText } from '../../../lib/i18n/digest-text.ts'
import { MESSAGES } from '../../../lib/i18n/messages.ts'
import type { NoticeLine } from '../../../lib/ledger/notices/list-notices.ts'
import { NoticeColour } from '../../_ui/notice-colour.tsx'

const COLUMNS = ['colour', 'number', 'title', 'unit', 'tasks', 'due', 'state', 'issued'] as const

/** Notices, one a row; what is overdue says so in words. */
export async function NoticeTable({ lines }: { lines: readonly NoticeLine[] }) {
  const [t, format, language] = await Promise.all([getTranslations('notices'), getFormatter(), getLocale()])
  const words = MESSAGES[language].notices
  return (
    <table className="grid-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column === 'tasks' ? 'num' : undefined}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ notice, unit, issuedBy, tasks, overdue }) => (
          <tr key={notice.id}>
            <td>
              <NoticeColour colour={notice.colour} word={t(`colour.${notice.colour}`)} />
            </td>
            <td className="whitespace-nowrap">{numberText(notice, words)}</td>
            <th scope="row">
              <a href={`/notices/${notice.id}`}>{notice.title}</a>
            </th>
            <td className="whitespace-nowrap">{unit}</td>
            <td className="num">{tasks}</td>
            <td className="whitespace-nowrap">
              {notice.due}
              {overdue === null ? null : <Overdue days={overdue} />}
            </td>
            <td className="whitespace-nowrap">{t(`state.${notice.state}`)}</td>
            <td className="whitespace-nowrap">
              {format.dateTime(notice.issuedAt, { dateStyle: 'medium' })} {issuedBy}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In words and red; the days are working days. */
export async function Overdue({ days }: { days: number }) {
  const t = await getTranslations('notices')
  return (
    <strong className="ml-2 whitespace-nowrap font-semibold text-red">
      {days > 0 ? t('overdue', { days }) : t('overdueToday')}
    </strong>
  )
}
