import { getLocale, getTranslations } from 'next-intl/server'
import type { Language } from '../../../../lib/domain/people/language.ts'
import { actionText, changedLines } from '../../../../lib/i18n/history-text.ts'
import { instantText } from '../../../../lib/i18n/instant-text.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import type { AuditLine, HistoryPage } from '../../../../lib/ledger/people/list-history.ts'

/** One page of the history, in the words of a task's own. The rest of a long change unfolds. */
export async function HistoryTable({ rows, names }: HistoryPage) {
  const [t, language] = await Promise.all([getTranslations('admin'), getLocale()])
  const kind = (subject: string) => {
    const key = `audit.subjects.${subject}` as 'audit.subjects.unit'
    return t.has(key) ? t(key) : ''
  }
  const who = (row: AuditLine) => (row.personId ? row.personName : t(row.personName ? 'audit.system' : 'audit.unknown'))
  const called = (row: AuditLine) => names[row.subjectId] ?? calledThen(row) ?? addressOf(row) ?? ''
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col" className="num">
            {t('audit.no')}
          </th>
          <th scope="col">{t('audit.time')}</th>
          <th scope="col">{t('audit.person')}</th>
          <th scope="col">{t('audit.action')}</th>
          <th scope="col">{t('audit.subject')}</th>
          <th scope="col">{t('audit.details')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <td className="num">{row.seq}</td>
            <td className="whitespace-nowrap">{instantText(row.at, true)}</td>
            <td className="whitespace-nowrap">{who(row)}</td>
            <td className="whitespace-nowrap">{actionText(row, language)}</td>
            <td>
              <span className="text-quiet">{kind(row.subject)}</span> {called(row)} {monthOf(row, language)}
            </td>
            <td className="max-w-[480px] break-all">
              <Changes lines={changedLines(row, language)} between={language === 'en' ? '; ' : '；'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Changes({ lines, between }: { lines: readonly string[]; between: string }) {
  const whole = lines.join(between)
  if (whole.length <= 120) return <span className="text-[12px]">{whole}</span>
  return (
    <details className="text-[12px]">
      <summary>{`${whole.slice(0, 110)}…`}</summary>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </details>
  )
}

/** What was deleted is called as the row itself keeps it. */
function calledThen({ before, after }: AuditLine): string | null {
  const kept = [after, before].flatMap((each) => [each?.title, each?.name, each?.fileName])
  return kept.find((each) => typeof each === 'string') ?? null
}

/** An address that was locked is its own name. */
const addressOf = ({ subject, subjectId }: AuditLine): string | null =>
  subject === 'session' && subjectId !== 'unknown' ? subjectId : null

function monthOf({ before, after }: AuditLine, language: Language): string {
  const month = after?.month ?? before?.month
  return typeof month === 'string' ? monthText(month, language) : ''
}
