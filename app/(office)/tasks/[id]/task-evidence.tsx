import { getLocale, getTranslations } from 'next-intl/server'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { listAttachments } from '../../../../lib/ledger/evidence/list-attachments.ts'
import { EvidenceBox } from '../../../_ui/evidence/evidence-box.tsx'
import { Messages } from '../../../_ui/messages.tsx'

/** The files of the month that is looked at, and of the others. Nothing at all where there are none and none may be added. */
export async function TaskEvidence({ taskId, month }: { taskId: string; month: string }) {
  const ctx = await pageContext()
  const [own, all] = [await listAttachments(ctx, { taskId, month }), await listAttachments(ctx, { taskId })]
  const others = all.files.filter((file) => file.month !== month)
  if (!own.mayAdd && all.files.length === 0) return null
  const [t, language] = await Promise.all([getTranslations('evidence'), getLocale()])
  return (
    <section id="evidence" className="mt-6 max-w-4xl">
      <h2>{t('ofMonth', { month: monthText(month, language) })}</h2>
      <Messages of={['evidence', 'refusals']}>
        <EvidenceBox key={month} taskId={taskId} month={month} initial={own} />
      </Messages>
      {others.length === 0 ? null : (
        <details className="mt-2">
          <summary>
            {t('otherMonths')} {others.length}
          </summary>
          <ul>
            {others.map((file) => (
              <li key={file.id}>
                <span className="text-quiet">{monthText(file.month, language)}</span>{' '}
                <a href={`/api/attachments/${file.id}`} target="_blank" rel="noreferrer">
                  {file.name}
                </a>
                {file.afterApproval ? <span className="hint ml-2">{t('afterApproval')}</span> : null}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
