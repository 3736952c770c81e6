import { getLocale, getTranslations } from 'next-intl/server'
import { labelled } from '../../../../lib/i18n/punctuation.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { taskRequests } from '../../../../lib/ledger/requests/task-requests.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { AskExtension } from '../../requests/ask-extension.tsx'
import { ProposeAdjustment } from '../../requests/propose-adjustment.tsx'
import { RequestTable } from '../../requests/request-table.tsx'

/** 延期 and 目标调整 of the task: every request with its outcome, and the way to another or why there is none. */
export async function TaskRequests({ taskId }: { taskId: string }) {
  const { requests, ask, stands } = await taskRequests(await pageContext(), { taskId })
  const [t, r, language] = await Promise.all([getTranslations('changes'), getTranslations('refusals'), getLocale()])
  const closed = (['extension', 'adjustment'] as const).flatMap((kind) => {
    const why = ask[kind]
    // A deed or words never have a figure to adjust: nothing to explain.
    if (why === 'yes' || why === 'requestNoTarget') return []
    const notTheirs = kind === 'extension' ? t('ask.notYoursExtension') : t('ask.notYoursAdjustment')
    return [why === 'notYours' ? notTheirs : labelled(t(`kind.${kind}`), r(`reason.${why}`), language)]
  })
  return (
    <section className="mt-6" aria-labelledby="task-requests">
      <h2 id="task-requests">{t('section')}</h2>
      <Messages of={['changes', 'refusals', 'shell']}>
        {requests.length === 0 ? <p className="hint mt-1">{t('none')}</p> : <RequestTable requests={requests} ofTask />}
        <div className="no-print mt-2 flex flex-wrap items-center gap-3">
          {ask.extension === 'yes' ? <AskExtension taskId={taskId} due={stands.due} /> : null}
          {ask.adjustment === 'yes' ? <ProposeAdjustment taskId={taskId} stands={stands} /> : null}
          {closed.map((line) => (
            <span key={line} className="hint">
              {line}
            </span>
          ))}
        </div>
      </Messages>
    </section>
  )
}
