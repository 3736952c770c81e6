'use client'
import { useTranslations } from 'next-intl'
import { decimal, isDecimal, sign, subtract, text } from '../../../../../lib/domain/decimal.ts'

interface SumLineProps {
  /** What stands in the cells; null while one is no number. */
  sum: string | null
  whole: string
  unit: string | null
  /** The last of cumulative points instead of a sum of shares. */
  last?: boolean
}

/** The running sum and how far it is from the whole. */
export function SumLine({ sum, whole, unit, last }: SumLineProps) {
  const t = useTranslations('parts.sum')
  if (sum === null) return <output className="refusal">{t('unreadable')}</output>
  const difference = subtract(decimal(sum), decimal(whole))
  const named = (figure: string) => `${figure} ${unit ?? ''}`.trim()
  const apart = named(text(difference).replace('-', ''))
  const verdict =
    sign(difference) === 0
      ? t('match')
      : sign(difference) < 0
        ? t('short', { difference: apart })
        : t('over', { difference: apart })
  return (
    <output className={sign(difference) === 0 ? 'hint' : 'font-semibold'}>
      {t(last ? 'last' : 'parts', { sum: named(sum) })} · {t('whole', { whole: named(whole) })} · {verdict}
    </output>
  )
}

/** A typed figure as a decimal; null when it is none. */
export function readFigure(typed: string): string | null {
  const plain = typed
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000,]/g, '')
  return isDecimal(plain) ? text(decimal(plain)) : null
}
