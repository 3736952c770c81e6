import { getLocale, getTranslations } from 'next-intl/server'
import { explain } from '../../../../lib/i18n/explanation.ts'
import { actionText, changedLines } from '../../../../lib/i18n/history-text.ts'
import { instantText } from '../../../../lib/i18n/instant-text.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import type { HistoryLine } from '../../../../lib/ledger/tasks/task-history.ts'
import { ColumnHeads } from '../../../_ui/column-heads.tsx'
import { LightBadge } from '../../../_ui/light.tsx'

/** Lines of a task's life: when, who in which post, what, for which month, and what changed by it. */
export async function LineTable({ lines, unit }: { lines: readonly HistoryLine[]; unit: string | null }) {
  const [ledger, admin, words, changes, language] = await Promise.all([
    getTranslations('ledger'),
    getTranslations('admin'),
    getTranslations('words'),
    getTranslations('changes'),
    getLocale(),
  ])
  const heads = [
    ledger('task.at'),
    ledger('task.who'),
    ledger('task.what'),
    ledger('month'),
    ledger('task.whatChanged'),
  ]
  return (
    <table className="grid-table mt-2">
      <ColumnHeads heads={heads} />
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} className="break-inside-avoid">
            <td className="whitespace-nowrap">{instantText(line.at, true)}</td>
            <td className="whitespace-nowrap">
              {line.kind === 'light' ? (
                <span className="text-quiet">{changes('life.system')}</span>
              ) : (
                line.by || admin('audit.system')
              )}
              {line.post ? <small className="block text-quiet">{line.post}</small> : null}
            </td>
            <td className="whitespace-nowrap">
              {line.verdict ? (
                <>
                  <LightBadge standing={line.verdict.standing} word={words(`standing.${line.verdict.standing}`)} />
                  {line.cause ? (
                    <small className="block text-quiet">
                      {changes('life.judgedAfter', {
                        by: line.by,
                        what: actionText({ ...line, action: line.cause }, language),
                      })}
                    </small>
                  ) : null}
                </>
              ) : (
                actionText(line, language)
              )}
            </td>
            <td className="whitespace-nowrap">{line.month ? monthText(line.month, language) : ''}</td>
            <td className="text-[12px]">
              {line.verdict && line.month
                ? explain(line.verdict, language, unit, { month: line.month })
                : changedLines(line, language).join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
