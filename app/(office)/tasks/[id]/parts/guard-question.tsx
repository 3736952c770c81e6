'use client'
import { useTranslations } from 'next-intl'
import type { AskedGuard } from '../../../../../lib/domain/filings/guards.ts'
import type { ActionAnswer } from '../../../../_ui/use-action.ts'

/** The two numbers that differ, when that is why a step was not taken. */
export function differing(answer: ActionAnswer<unknown>): AskedGuard['numbers'] | null {
  if (answer.ok || answer.reason !== 'guard') return null
  const { asked } = answer.data as { asked: AskedGuard[] }
  return asked.find((each) => each.guard === 'partsDiffer')?.numbers ?? null
}

interface GuardQuestionProps {
  about: 'parts' | 'spread'
  numbers: AskedGuard['numbers']
  yes: () => void
  no: () => void
}

/** Asked in one line; the answer is kept in the history. */
export function GuardQuestion({ about, numbers, yes, no }: GuardQuestionProps) {
  const t = useTranslations('parts.guard')
  return (
    <div role="alertdialog" aria-label={t('yes')} className="bar">
      <span className="refusal">{t(about, { parts: numbers.parts ?? '', next: numbers.next ?? '' })}</span>
      <button type="button" className="btn" onClick={yes}>
        {t('yes')}
      </button>
      <button type="button" className="btn btn-plain" onClick={no}>
        {t('no')}
      </button>
    </div>
  )
}
