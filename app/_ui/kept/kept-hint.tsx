'use client'
import { useTranslations } from 'next-intl'

interface KeptHintProps {
  restored: boolean
  /** Somebody has changed since what the form is about. */
  changed?: boolean
  startOver: () => void
}

/** Says that words of an earlier visit stand in the form, and lets them go. Needs `shell` messages. */
export function KeptHint({ restored, changed, startOver }: KeptHintProps) {
  const t = useTranslations('shell')
  if (!restored) return null
  return (
    <p role="status" className="hint">
      {t(changed ? 'restoredChanged' : 'restored')}{' '}
      <button type="button" className="btn btn-plain btn-small" onClick={startOver}>
        {t('startOver')}
      </button>
    </p>
  )
}
