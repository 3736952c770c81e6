import { getLocale, getTranslations } from 'next-intl/server'
import { instantText } from '../../../../lib/i18n/instant-text.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { taskContributions } from '../../../../lib/ledger/filings/task-contributions.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { ContributeForm } from '../contribute-form.tsx'

/** What supporting units say month by month; whoever belongs to one adds to the month that is looked at. */
export async function TaskContributions({ taskId, month }: { taskId: string; month: string }) {
  const { lines, mine } = await taskContributions(await pageContext(), { taskId })
  const said = lines.filter((line) => line.note !== '')
  if (said.length === 0 && mine.length === 0) return null
  const [t, language] = await Promise.all([getTranslations('review'), getLocale()])
  return (
    <section id="contributions" className="mt-6 max-w-4xl">
      <h2>{t('contribution.title')}</h2>
      {mine.length > 0 ? <p className="hint">{t('contribution.hint')}</p> : null}
      {mine.map(({ unitId, unit }) => {
        const stood = lines.find((line) => line.unitId === unitId && line.month === month)
        return (
          <Messages key={`${unitId} ${month} ${stood?.rowVersion ?? 0}`} of={['review', 'refusals']}>
            <ContributeForm
              taskId={taskId}
              month={month}
              unitId={unitId}
              label={t('contribution.note', { unit, month: monthText(month, language) })}
              note={stood?.note ?? ''}
              rowVersion={stood?.rowVersion ?? 0}
            />
          </Messages>
        )
      })}
      {said.length === 0 ? <p className="hint mt-2">{t('contribution.none')}</p> : null}
      <ul className="mt-2">
        {said.map((line) => (
          <li key={`${line.month} ${line.unitId}`} className="border-b border-line py-1.5">
            <span className="text-quiet">
              {monthText(line.month, language)} · {line.unit} · {line.by} · {instantText(line.at)}
            </span>
            <p className="whitespace-pre-wrap">{line.note}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
