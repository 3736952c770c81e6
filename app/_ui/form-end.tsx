'use client'
import { useTranslations } from 'next-intl'

interface FormEndProps {
  submit: string
  pending: boolean
  refusal: string | null
  onCancel: () => void
}

/** The end of a dialog's form: the refusal, the way back and the way on. Needs `shell` messages. */
export function FormEnd({ submit, pending, refusal, onCancel }: FormEndProps) {
  const t = useTranslations('shell')
  return (
    <>
      <p role="alert" className="refusal">
        {refusal}
      </p>
      <div className="flex justify-end gap-2">
        <button type="button" className="btn" onClick={onCancel}>
          {t('cancel')}
        </button>
        <button type="submit" className="btn btn-main" disabled={pending}>
          {pending ? t('working') : submit}
        </button>
      </div>
    </>
  )
}
