'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { isMonth } from '../../../../lib/domain/calendar/month.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { Modal } from '../../../_ui/modal.tsx'

interface QuestionProps {
  title: string
  question: string
  yes: string
  pending?: boolean
  onYes: () => void
  onNo: () => void
}

/** Some of the months are closed: meant too, or not. */
export function ClosedQuestion({ months, ...answers }: { months: string[] } & Answers) {
  const t = useTranslations('calendar')
  const language = useLocale()
  const named = months.map((month) => monthText(month, language))
  const many = { first: named[0] ?? '', last: named.at(-1) ?? '', count: named.length }
  const which = named.length > 3 ? t('form.manyMonths', many) : named.join('、')
  const question = t('form.closedQuestion', { months: which })
  return <Question title={t('form.save')} question={question} yes={t('form.closedYes')} {...answers} />
}

type Answers = Pick<QuestionProps, 'onYes' | 'onNo' | 'pending'>

/** Gives up the unit's own settings, asked once. */
export function FollowButton({ fromMonth, onYes }: { fromMonth: string; onYes: () => void }) {
  const t = useTranslations('calendar')
  const language = useLocale()
  const [asking, setAsking] = useState(false)
  const month = isMonth(fromMonth) ? monthText(fromMonth, language) : fromMonth
  function go() {
    setAsking(false)
    onYes()
  }
  return (
    <>
      <button type="button" className="btn" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t('form.follow')}
      </button>
      {asking ? (
        <Question
          title={t('form.follow')}
          question={t('form.followQuestion', { month })}
          yes={t('form.follow')}
          onYes={go}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

function Question({ title, question, yes, pending, onYes, onNo }: QuestionProps) {
  const t = useTranslations('calendar')
  return (
    <Modal title={title} onClose={onNo}>
      <p>{question}</p>
      <div className="mt-3 flex justify-end gap-2">
        <button type="button" className="btn" onClick={onNo}>
          {t('form.no')}
        </button>
        <button type="button" className="btn btn-main" disabled={pending} onClick={onYes}>
          {yes}
        </button>
      </div>
    </Modal>
  )
}
