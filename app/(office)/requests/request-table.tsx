import { getLocale, getTranslations } from 'next-intl/server'
import { dayOf } from '../../../lib/domain/calendar/day.ts'
import { monthOf } from '../../../lib/domain/calendar/month.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import type { RequestShown } from '../../../lib/ledger/requests/shown-request.ts'
import { ColumnHeads } from '../../_ui/column-heads.tsx'
import { ConfirmedButton } from '../../_ui/confirmed-button.tsx'
import { withdrawRequestAction } from './actions.ts'
import { AnswerRequest } from './answer-request.tsx'
import { askedText, grantedFrom, grantedText } from './request-text.ts'

interface RequestTableProps {
  requests: readonly RequestShown[]
  /** On a task's own page the task is not named again. */
  ofTask?: boolean
}

/** Requests as they were asked, with their outcome and the steps that the reader may take. */
export async function RequestTable({ requests, ofTask }: RequestTableProps) {
  const [t, s, language, ctx] = await Promise.all([
    getTranslations('changes'),
    getTranslations('shell'),
    getLocale(),
    pageContext(),
  ])
  const thisMonth = monthOf(dayOf(ctx.now))
  const outcome = (request: RequestShown): string[] => {
    const { granted, documentNo, decision, decidedBy, decidedAt } = request
    const month = granted ? monthText(granted.fromMonth, language) : ''
    return [
      granted && request.kind === 'extension' ? t('grantedDue', { due: granted.due, month }) : '',
      granted && request.kind === 'adjustment'
        ? t('grantedTarget', {
            from: grantedFrom(request, language),
            to: grantedText(request, granted, language),
            month,
          })
        : '',
      documentNo ? t('document', { number: documentNo }) : '',
      decision ? t('answer', { text: decision }) : '',
      decidedAt === null ? '' : [decidedBy, dayOf(decidedAt)].filter(Boolean).join(' '),
    ].filter(Boolean)
  }
  const waited = ({ state, daysWaited }: RequestShown) =>
    state === 'asked' ? (daysWaited === 0 ? t('today') : t('waited', { days: daysWaited })) : null
  const heads = [ofTask ? null : t('task'), t('what'), t('why'), t('by'), t('outcome')].filter((head) => head !== null)
  return (
    <table className="grid-table mt-2">
      <ColumnHeads heads={heads}>
        <th scope="col">
          <span className="sr-only">{s('confirm')}</span>
        </th>
      </ColumnHeads>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            {ofTask ? null : (
              <th scope="row" className="w-[22%] min-w-[160px]">
                <a href={`/tasks/${request.taskId}`}>
                  {language === 'en' ? (request.titleEn ?? request.title) : request.title}
                </a>
                <small className="block text-quiet">{request.unitName}</small>
              </th>
            )}
            <td className="w-[20%] whitespace-nowrap">
              {t(`kind.${request.kind}`)}
              <span className="block">{askedText(request, language)}</span>
            </td>
            <td className="w-[24%] max-w-[380px]">
              {request.reason}
              {request.progress ? (
                <small className="block text-quiet">{t('progress', { text: request.progress })}</small>
              ) : null}
            </td>
            <td className="w-[9%] whitespace-nowrap">
              {request.askedBy}
              <small className="block text-quiet">{dayOf(request.askedAt)}</small>
            </td>
            <td className="w-[15%] max-w-[380px]">
              {t(`state.${request.state}`)}
              <small className="block text-quiet">{waited(request)}</small>
              {outcome(request).map((line) => (
                <small key={line} className="block">
                  {line}
                </small>
              ))}
            </td>
            <td>
              <span className="no-print flex justify-end gap-2">
                {request.mayDecide ? (
                  <AnswerRequest request={request} thisMonth={thisMonth} asked={askedText(request, language)} />
                ) : null}
                {request.mayWithdraw ? (
                  <ConfirmedButton
                    text={t('withdraw')}
                    question={t('withdrawQuestion', { kind: t(`kind.${request.kind}`) })}
                    call={withdrawRequestAction}
                    input={{ requestId: request.id, rowVersion: request.rowVersion }}
                  />
                ) : null}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
