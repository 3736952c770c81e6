import { getFormatter, getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { taskHistory } from '../../../../lib/ledger/tasks/task-history.ts'

/** Who changed what, newest first, with what stood before and after. */
export async function TaskHistory({ taskId }: { taskId: string }) {
  const [t, w, format] = await Promise.all([getTranslations('ledger'), getTranslations('words'), getFormatter()])
  const { lines } = await taskHistory(await pageContext(), { taskId })
  const name = (action: string) => {
    const key = action.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase())
    return t.has(`action.${key}` as 'action.other') ? t(`action.${key}` as 'action.other') : t('action.other')
  }
  return (
    <details className="mt-6">
      <summary className="cursor-pointer text-[16px] font-semibold">{t('task.history')}</summary>
      {lines.length === 0 ? <p className="empty">{t('task.noHistory')}</p> : null}
      <table className="grid-table mt-2">
        <thead>
          <tr>
            {[t('task.at'), t('task.who'), t('task.what'), t('month'), t('task.whatChanged')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.seq}>
              <td className="whitespace-nowrap">{format.dateTime(line.at, TIME)}</td>
              <td>{line.by}</td>
              <td>{name(line.action)}</td>
              <td>{line.month}</td>
              <td className="text-[12px]">{difference(line.before, line.after, t, w)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const TIME = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
} as const
type Kept = Record<string, unknown> | null
type Words = Awaited<ReturnType<typeof getTranslations<'words'>>>
type Ledger = Awaited<ReturnType<typeof getTranslations<'ledger'>>>

/** The fields that people know, as `field: before → after`; technical ones are left out. */
function difference(before: Kept, after: Kept, t: Ledger, w: Words): string {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .filter((field) => t.has(`field.${field}` as 'field.state'))
    .map((field) => ({ field, from: said(field, before?.[field], w), to: said(field, after?.[field], w) }))
    .filter(({ from, to }) => from !== to)
    .map(
      ({ field, from, to }) => `${t(`field.${field}` as 'field.state')}: ${before === null ? '' : `${from} → `}${to}`,
    )
    .join('; ')
}

/** A value in the glossary's word where it has one. */
function said(field: string, value: unknown, w: Words): string {
  if (value === null || value === undefined || value === '' || value === false) return '—'
  if (value === true) return '✓'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.join('、')
  const word = NAMED[field]?.map((list) => `${list}.${String(value)}`).find((key) => w.has(key as 'kind.words'))
  return word ? w(word as 'kind.words') : String(value)
}

const NAMED: Record<string, string[]> = {
  state: ['filingState', 'taskState'],
  standing: ['standing'],
  forecast: ['forecast'],
  entry: ['entry'],
  pace: ['pace'],
  kind: ['kind'],
  measure: ['measure'],
  comparator: ['comparator'],
  better: ['better'],
  recurrence: ['recurrence'],
}
