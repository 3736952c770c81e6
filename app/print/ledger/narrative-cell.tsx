import { getTranslations } from 'next-intl/server'
import type { SheetLine } from '../sheet-line.ts'

/** 进展情况、存在问题及下一步打算, a line each where something was said. */
export async function NarrativeCell({ line }: { line: SheetLine }) {
  const t = await getTranslations('overview.print')
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
            {label}：{text}
          </small>
        ) : null,
      )}
    </td>
  )
}
