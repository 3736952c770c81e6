import { getFormatter, getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { taskHistory } from '../../../../lib/ledger/tasks/task-history.ts'

/** Who changed what, newest first, with what stood before and after. */
export async function TaskHistory({ taskId }: { taskId: string }) {
  const [t, format] = await Promise.all([getTranslations('ledger'), getFormatter()])
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
              <td className="text-[12px]">{difference(line.before, line.after)}</td>
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
const TECHNICAL = new Set([
  'id',
  'rowVersion',
  'requestKey',
  'personId',
  'reviewerId',
  'reviewedAt',
  'submittedAt',
  'taskId',
  'at',
  'filingId',
  'revisionNo',
  'filingVersion',
])

/** The fields that differ, as `field: before → after`. */
function difference(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) => !TECHNICAL.has(field),
  )
  const shown = (value: unknown) =>
    value === null || value === undefined || value === ''
      ? '—'
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value)
  return fields
    .filter((field) => before === null || shown(before[field]) !== shown(after?.[field]))
    .filter((field) => before !== null || shown(after?.[field]) !== '—')
    .map((field) =>
      before === null
        ? `${field}: ${shown(after?.[field])}`
        : `${field}: ${shown(before[field])} → ${shown(after?.[field])}`,
    )
    .slice(0, 12)
    .join('；')
}
