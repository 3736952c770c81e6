import { getLocale, getTranslations } from 'next-intl/server'
import { labelled } from '../../../lib/i18n/punctuation.ts'
import type { SheetLine } from '../sheet-line.ts'

/** 进展情况、存在问题及下一步打算, a line each where something was said. */
export async function NarrativeCell({ line }: { line: SheetLine }) {
  const [t, language] = await Promise.all([getTranslations('overview.print'), getLocale()])
  const said = [
    [t('said'), line.note],
    [t('asked'), line.issues],
    [t('next'), line.nextSteps],
  ] as const
  return (
    <td>
      {said.map(([label, text]) =>
        text ? (
          <small key={label} className="block whitespace-pre-wrap">
            {labelled(label, text, language)}
          </small>
        ) : null,
      )}
    </td>
  )
}
