'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { RequestShown } from '../../../lib/ledger/requests/shown-request.ts'
import { DialogButton } from '../../_ui/dialog-button.tsx'
import { AnswerAdjustment } from './answer-adjustment.tsx'
import { AnswerExtension } from './answer-extension.tsx'

export interface AnswerProps {
  request: RequestShown
  /** The month that is offered as the first of a new target. */
  thisMonth: string
  /** @param settled somebody else has answered meanwhile: it stands elsewhere on the page now */
  close: (settled?: boolean) => void
}

/** The answer to a request, given where it is read. */
export function AnswerRequest({ request, thisMonth, asked }: Omit<AnswerProps, 'close'> & { asked: string }) {
  const t = useTranslations('changes')
  const router = useRouter()
  return (
    <DialogButton label={t('decide.open')} title={t(`decide.${request.kind}`)} className="btn btn-small btn-main">
      {(close) => {
        const Answer = request.kind === 'extension' ? AnswerExtension : AnswerAdjustment
        const end = (settled?: boolean) => {
          close()
          if (settled) router.refresh()
        }
        return (
          <>
            <div className="notice mb-3">
              <p className="font-semibold">{request.title}</p>
              <p>{asked}</p>
              <p>{t('reason', { text: request.reason })}</p>
              {request.progress ? <p>{t('progress', { text: request.progress })}</p> : null}
            </div>
            <Answer request={request} thisMonth={thisMonth} close={end} />
          </>
        )
      }}
    </DialogButton>
  )
}
