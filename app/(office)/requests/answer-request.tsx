'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RequestShown } from '../../../lib/ledger/requests/shown-request.ts'
import { Modal } from '../../_ui/modal.tsx'
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
  const [open, setOpen] = useState(false)
  const router = useRouter()
  function close(settled?: boolean) {
    setOpen(false)
    if (settled) router.refresh()
  }
  return (
    <>
      <button type="button" className="btn btn-small btn-main" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('decide.open')}
      </button>
      {open ? (
        <Modal title={t(`decide.${request.kind}`)} onClose={() => close()}>
          <div className="notice mb-3">
            <p className="font-semibold">{request.title}</p>
            <p>{asked}</p>
            <p>{t('reason', { text: request.reason })}</p>
            {request.progress ? <p>{t('progress', { text: request.progress })}</p> : null}
          </div>
          {request.kind === 'extension' ? (
            <AnswerExtension request={request} thisMonth={thisMonth} close={close} />
          ) : (
            <AnswerAdjustment request={request} thisMonth={thisMonth} close={close} />
          )}
        </Modal>
      ) : null}
    </>
  )
}
