'use client'
import type { Listed } from './desk-hands.ts'
import { useWords } from './screen-words.tsx'
import { FILTERS } from './shown-items.ts'
import type { DeskState } from './use-desk.ts'

/** What the right column lists, with how many each would. */
export function ListTabs({ desk }: { desk: DeskState }) {
  const { t } = useWords()
  const { counts, filter, hands, view } = desk
  const tab = (listed: Listed, count: number) => (
    <button
      key={listed}
      type="button"
      className="tab"
      aria-pressed={filter === listed}
      onClick={() => hands.list(listed)}
    >
      {t(`filter.${listed}`)} <b>{count}</b>
    </button>
  )
  return (
    <fieldset className="tabs">
      <legend className="sr-only">{t('filter.label')}</legend>
      {view.corrects
        ? tab('differences', view.corrects.differences.filter((each) => each.kind !== 'same').length)
        : null}
      {FILTERS.map((listed) => tab(listed, counts[listed]))}
    </fieldset>
  )
}
