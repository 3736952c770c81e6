import { getLocale, getTranslations } from 'next-intl/server'
import { dayOf } from '../../../../../lib/domain/calendar/day.ts'
import { monthText } from '../../../../../lib/i18n/month-text.ts'
import { promiseText } from '../../../../../lib/i18n/promise-text.ts'
import type { RevisionLine } from '../../../../../lib/ledger/tasks/task-history.ts'
import { ColumnHeads } from '../../../../_ui/column-heads.tsx'

/** Each version of target and due day, with who made it and by which document; nothing while there is only the first. */
export async function PromiseVersions({ revisions }: { revisions: readonly RevisionLine[] }) {
  const [t, ledger, history, language] = await Promise.all([
    getTranslations('changes'),
    getTranslations('ledger'),
    getTranslations('history'),
    getLocale(),
  ])
  const made = revisions.filter((each) => each.reason !== 'restated')
  if (made.length < 2) return null
  const heads = [
    t('life.version'),
    history('field.fromMonth'),
    history('field.value'),
    history('field.due'),
    t('life.because'),
    ledger('task.who'),
    ledger('task.at'),
  ]
  const because = ({ no, reason, why, documentNo }: RevisionLine) =>
    [no === 1 ? t('life.first') : t(`life.reasons.${reason}`), documentNo, why].filter(Boolean).join(' · ')
  return (
    <section aria-labelledby="versions" className="mt-3">
      <h2 id="versions">{t('life.kinds.promise')}</h2>
      <table className="grid-table mt-2">
        <ColumnHeads heads={heads} />
        <tbody>
          {made.map((each, at) => (
            <tr key={each.no}>
              <td>{t('life.revised', { no: at + 1 })}</td>
              <td className="whitespace-nowrap">{monthText(each.fromMonth, language)}</td>
              <td className="whitespace-nowrap">{promiseText(each.promise, language) || '—'}</td>
              <td className="whitespace-nowrap">{each.promise.due}</td>
              <td>{because(each)}</td>
              <td className="whitespace-nowrap">{each.by}</td>
              <td className="whitespace-nowrap">{dayOf(each.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
