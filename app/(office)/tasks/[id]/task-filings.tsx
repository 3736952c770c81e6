import { getLocale, getTranslations } from 'next-intl/server'
import { explain } from '../../../../lib/i18n/explanation.ts'
import { instantText } from '../../../../lib/i18n/instant-text.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { bracketed } from '../../../../lib/i18n/punctuation.ts'
import type { FiledMonthShown, TaskShown } from '../../../../lib/ledger/tasks/show-task.ts'
import { ColumnHeads } from '../../../_ui/column-heads.tsx'
import { LightBadge } from '../../../_ui/light.tsx'

/** Month by month: what was filed, by whom, what was judged of it then and what it looks like now. */
export async function TaskFilings({ task }: { task: TaskShown }) {
  const [t, w, language] = await Promise.all([getTranslations('ledger'), getTranslations('words'), getLocale()])
  const unit = task.promise.measureUnit
  const said = ({ filing }: FiledMonthShown) =>
    filing.unchanged
      ? t('edit.unchanged')
      : [
          filing.typed === null
            ? null
            : bracketed(`${filing.typed} ${unit ?? ''}`, w(`entry.${filing.entry}`), language),
          filing.doneOn && `${t('edit.doneToday')} ${filing.doneOn}`,
          filing.forecast && w(`forecast.${filing.forecast}`),
          filing.note,
        ]
          .filter(Boolean)
          .join(' · ')
  return (
    <section className="mt-6">
      <h2>{t('task.record')}</h2>
      {task.filings.length === 0 ? <p className="empty">{t('task.noFilings')}</p> : null}
      {task.filings.length === 0 ? null : (
        <table className="grid-table mt-2">
          <ColumnHeads
            heads={[
              t('month'),
              t('task.value'),
              t('task.total'),
              t('task.by'),
              t('task.at'),
              t('task.state'),
              t('task.judgedThen'),
              t('task.judgedNow'),
              t('column.why'),
            ]}
          />
          <tbody>
            {task.filings.map((each) => (
              <tr key={each.filing.id}>
                <th scope="row" className="whitespace-nowrap">
                  {monthText(each.filing.month, language)}
                </th>
                <td>
                  {said(each)}
                  {(['issues', 'nextSteps'] as const).map((field) =>
                    each.filing[field] ? (
                      <p key={field} className="whitespace-pre-wrap">
                        <span className="text-quiet">{t(`field.${field}`)}</span> {each.filing[field]}
                      </p>
                    ) : null,
                  )}
                </td>
                <td className="num">{each.total}</td>
                <td>{each.filing.by}</td>
                <td className="whitespace-nowrap">
                  {each.filing.submittedAt ? instantText(each.filing.submittedAt) : ''}
                </td>
                <td>
                  {w(`filingState.${each.filing.state}`)}
                  {each.filing.late ? <small className="hint block">{w('lateFiling')}</small> : null}
                  <StepsTaken filed={each} />
                  {each.filing.returnReason ? <p className="refusal">{each.filing.returnReason}</p> : null}
                </td>
                <td>
                  {each.judgedThen ? (
                    <LightBadge standing={each.judgedThen} word={w(`standing.${each.judgedThen}`)} />
                  ) : null}
                </td>
                <td>
                  <LightBadge standing={each.judgedNow.standing} word={w(`standing.${each.judgedNow.standing}`)} />
                </td>
                <td>{explain(each.judgedNow, language, unit, { month: each.filing.month })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Who signed it and who approved it or sent it back, and when. */
async function StepsTaken({ filed: { filing, signed, reviewed } }: { filed: FiledMonthShown }) {
  const r = await getTranslations('review')
  const back = filing.returnReason !== null
  const said = [
    signed && r('signedBy', { by: signed.by, at: instantText(signed.at) }),
    reviewed && r(back ? 'returnedBy' : 'approvedBy', { by: reviewed.by, at: instantText(reviewed.at) }),
  ]
  return said.map((words) =>
    words ? (
      <small key={words} className="hint block whitespace-nowrap">
        {words}
      </small>
    ) : null,
  )
}
