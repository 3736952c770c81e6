'use client'
import { useTranslations } from 'next-intl'
import { Modal } from './modal.tsx'

export interface NewPassword {
  name: string
  username: string
  password: string
}

/** A one-time password, shown this once; selected whole by one click, since plain http has no clipboard. */
export function OneTimePassword({ made, onClose }: { made: NewPassword; onClose: () => void }) {
  const t = useTranslations('admin')
  return (
    <Modal title={t('oneTimePassword.title')} onClose={onClose}>
      <p>{t('oneTimePassword.text', { name: made.name, username: made.username })}</p>
      <output className="my-4 block select-all rounded bg-ground p-3 text-center font-mono text-[18px]">
        {made.password}
      </output>
      <div className="flex justify-end">
        <button type="button" className="btn btn-main" onClick={onClose}>
          {t('oneTimePassword.close')}
        </button>
      </div>
    </Modal>
  )
}
