'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { AskedGuard } from '../../lib/domain/filings/guards.ts'
import { monthText } from '../../lib/i18n/month-text.ts'

interface GuardQuestionsProps {
  asked: readonly AskedGuard[]
  affirm: () => void
  dismiss: () => void
}

/** What is asked before a filing is taken, a line each, and the two answers. Needs the `guards` messages around it. */
export function GuardQuestions({ asked, affirm, dismiss }: GuardQuestionsProps) {
  const t = useTranslations('guards')
  const language = useLocale()
  return (
    <>
      {asked.map(({ guard, numbers }) => {
        const { month, previous = '—', target = '—', ...rest } = numbers
        return (
          <p key={guard}>{t(guard, { ...rest, previous, target, month: month ? monthText(month, language) : '' })}</p>
        )
      })}
      <button type="button" className="btn btn-small" onClick={affirm}>
        {t('yes')}
      </button>{' '}
      <button type="button" className="btn btn-small" onClick={dismiss}>
        {t('no')}
      </button>
    </>
  )
}
