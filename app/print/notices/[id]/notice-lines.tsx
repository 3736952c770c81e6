import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { promiseText } from '../../../../lib/i18n/promise-text.ts'
import { reasonText } from '../../../../lib/i18n/reason-text.ts'
import type { ShownNotice } from '../../../../lib/ledger/notices/show-notice.ts'
import { LightBadge } from '../../../_ui/light.tsx'

/** The sheet's lines: what stands in the record is printed, what does not is left to be written by hand. */
export async function NoticeLines({ seen }: { seen: ShownNotice }) {
  const [t, language] = await Promise.all([getTranslations('notices'), getLocale()])
  const { notice, entries } = seen
  // A Chinese colon brings its own.
  const gap = language === 'en' ? ' ' : ''
  const received = entries.find((entry) => entry.kind === 'acknowledge')
  const replied = notice.state === 'acknowledged' ? undefined : entries.findLast((entry) => entry.kind === 'reply')
  return (
    <table>
      <colgroup>
        <col style={{ width: '26mm' }} />
        <col />
      </colgroup>
      <tbody>
        <Line head={t('column.title')}>{notice.title}</Line>
        <Line head={t('sheet.to')}>{seen.unit}</Line>
        <Line head={t('sheet.tasks')}>
          <Tasks seen={seen} />
        </Line>
        <Line head={t('sheet.requirement')}>
          <p className="notice-words">{notice.requirement}</p>
        </Line>
        <Line head={t('sheet.due')}>{notice.due}</Line>
        <Line head={t('print.signed')}>
          <p className="notice-signs">
            <span>
              {t('print.signedBy')}
              {gap}
              {received?.by}
            </span>
            <span>
              {t('print.signedAt')}
              {gap}
              {received ? <Clock at={received.at} /> : t('print.date')}
            </span>
          </p>
        </Line>
        <Line head={t('print.reply')}>
          <p className={replied ? 'notice-words' : 'notice-room'}>{replied?.words}</p>
          <p className="notice-signs">
            <span>{t('print.replyBy')}</span>
            <span>{t('print.seal')}</span>
            <span>{t('print.date')}</span>
          </p>
        </Line>
      </tbody>
    </table>
  )
}

async function Tasks({ seen }: { seen: ShownNotice }) {
  const [t, w, language] = await Promise.all([getTranslations('notices.sheet'), getTranslations('words'), getLocale()])
  return (
    <>
      <ol className="notice-tasks">
        {seen.tasks.map(({ row, month }) => (
          <li key={row.id}>
            {row.label} {language === 'en' ? (row.titleEn ?? row.title) : row.title}
            <small>
              {promiseText(row, language) ? `${t('target')} ${promiseText(row, language)} · ` : ''}
              {monthText(month, language)} <LightBadge standing={row.standing} word={w(`standing.${row.standing}`)} />{' '}
              {reasonText(row, language, month)}
            </small>
          </li>
        ))}
      </ol>
      {seen.hidden > 0 ? <small>{t('hidden', { count: seen.hidden })}</small> : null}
    </>
  )
}

async function Clock({ at }: { at: number }) {
  return <>{(await getFormatter()).dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</>
}

function Line({ head, children }: { head: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row" className="mid">
        {head}
      </th>
      <td>{children}</td>
    </tr>
  )
}
