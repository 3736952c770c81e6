import { getTranslations } from 'next-intl/server'
import type { RequestShown } from '../../../lib/ledger/requests/shown-request.ts'
import { Messages } from '../../_ui/messages.tsx'
import { RequestTable } from './request-table.tsx'

/** What waits for the reader's decision, longest waiting first. */
export async function OpenRequests({ waiting }: { waiting: readonly RequestShown[] }) {
  const t = await getTranslations('changes')
  return (
    <section aria-labelledby="waiting-requests" className="mt-4">
      <h2 id="waiting-requests">
        {t('waiting')}
        {waiting.length > 0 ? ` (${waiting.length})` : ''}
      </h2>
      {waiting.length === 0 ? (
        <p className="empty">{t('noneWaiting')}</p>
      ) : (
        <Messages of={['changes', 'refusals', 'shell']}>
          <RequestTable requests={waiting} />
        </Messages>
      )}
    </section>
  )
}
