'use client'
import { useTranslations } from 'next-intl'

interface AnswerEndProps {
  pending: boolean
  refusal: string | null
  close: () => void
}

/** The end of an answer: the refusal, the way back, and the two ways on; the pressed one says which. */
export function AnswerEnd({ pending, refusal, close }: AnswerEndProps) {
  const t = useTranslations('changes')
  const s = useTranslations('shell')
  return (
    <>
      <p role="alert" className="refusal">
        {refusal}
      </p>
      <div className="flex justify-end gap-2">
        <button type="button" className="btn" onClick={close}>
          {s('cancel')}
        </button>
        <button type="submit" name="granted" value="no" className="btn btn-danger" disabled={pending}>
          {t('decide.refuse')}
        </button>
        <button type="submit" name="granted" value="yes" className="btn btn-main" disabled={pending}>
          {pending ? s('working') : t('decide.grant')}
        </button>
      </div>
    </>
  )
}

/** Which of the two was pressed; Enter in a field refuses nothing and grants nothing by itself. */
export const isGranted = (event: { nativeEvent: Event }): boolean =>
  (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'yes'
