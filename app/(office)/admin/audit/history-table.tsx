import { getFormatter, getTranslations } from 'next-intl/server'
import type { Messages } from '../../../../lib/i18n/messages.ts'
import type { HistoryPage, HistoryRow } from '../../../../lib/ledger/people/list-history.ts'

/** One page of the history. What changed is shown key by key; the rest of a long value unfolds. */
export async function HistoryTable({ rows, names }: HistoryPage) {
  const [t, format] = await Promise.all([getTranslations('admin'), getFormatter()])
  const verb = (action: string) => {
    const key = `audit.verbs.${action.replace('.', '_')}` as 'audit.verbs.unit_create'
    return t.has(key) ? t(key) : action
  }
  const kind = (subject: string) => {
    const key = `audit.subjects.${subject}` as 'audit.subjects.unit'
    return t.has(key) ? t(key) : subject
  }
  const say = (key: string) => {
    const known = `audit.keys.${key}` as `audit.keys.${Key}`
    return t.has(known) ? t(known) : key
  }
  const who = (row: HistoryRow) =>
    row.personId ? row.personName : t(row.personName ? 'audit.system' : 'audit.unknown')
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
            <td className="whitespace-nowrap">
              {format.dateTime(row.at, { dateStyle: 'medium', timeStyle: 'medium' })}
            </td>
            <td className="whitespace-nowrap">{who(row)}</td>
            <td className="whitespace-nowrap">{verb(row.action)}</td>
            <td>
              <span className="text-quiet">{kind(row.subject)}</span>{' '}
              {names[row.subjectId] ?? shortened(row.subjectId, 24)}
            </td>
            <td className="max-w-[480px] break-all">
              <Changes row={row} say={say} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Key = keyof Messages['admin']['audit']['keys']

function Changes({ row, say }: { row: HistoryRow; say: (key: string) => string }) {
  const lines = changesOf(factsOf(row.before), factsOf(row.after), say)
  const whole = lines.join('; ')
  if (whole.length <= 120) return <span className="text-[12px]">{whole}</span>
  return (
    <details className="text-[12px]">
      <summary>{shortened(whole, 110)}</summary>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </details>
  )
}

type Facts = Record<string, unknown>

function factsOf(text: string | null): Facts {
  if (text === null) return {}
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? (value as Facts) : { '': value }
}

/** `key: before → after` for what differs. */
function changesOf(before: Facts, after: Facts, say: (key: string) => string): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => told(before[key]) !== told(after[key]))
    .map((key) => [say(key), [told(before[key]), told(after[key])].filter(Boolean).join(' → ')].join(': '))
}

function told(value: unknown): string {
  if (value === undefined || value === null) return ''
  // An instant: nothing else that is recorded as a number grows so large.
  if (typeof value === 'number' && value > 1e12)
    return new Date(value + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const shortened = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text)
