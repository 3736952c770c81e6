'use client'
import type { Difference } from '../../../../../lib/domain/plans/difference.ts'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { DifferenceFields } from './difference-fields.tsx'
import { ScreenWords, useWords } from './screen-words.tsx'

interface PreviewDifferencesProps {
  differences: readonly Difference[]
  who: Pick<DraftView, 'units' | 'posts'>
}

/** What confirming a corrected version does to the ledger, and what it leaves as it is. */
export function PreviewDifferences(props: PreviewDifferencesProps) {
  return (
    <ScreenWords>
      <Parts {...props} />
    </ScreenWords>
  )
}

function Parts({ differences, who }: PreviewDifferencesProps) {
  const { t } = useWords()
  const differing = differences.filter((each) => each.kind !== 'same')
  return [true, false].map((apply) => {
    const found = differing.filter((each) => each.apply === apply)
    return found.length === 0 ? null : (
      <section key={String(apply)} className="mt-5">
        <h2>
          {t(apply ? 'preview.done' : 'preview.kept')} <span className="text-quiet">{found.length}</span>
        </h2>
        <table className="grid-table mt-1">
          <tbody>
            {found.map((each) => (
              <tr key={each.key}>
                <td className="w-20">{t(`difference.kind.${each.kind}`)}</td>
                <td>{each.title}</td>
                <td>{each.fields.length > 0 ? <DifferenceFields fields={each.fields} who={who} /> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )
  })
}
