import type { PlanSpan } from '../../../../../lib/domain/plans/plan.ts'
import type { LeftNumberRow, LeftSentence } from '../../../../../lib/domain/plans/untaken.ts'
import type { DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'

/** What the right column lists. */
export const FILTERS = ['all', 'open', 'accepted', 'rejected', 'numbers', 'sentences'] as const
export type Filter = (typeof FILTERS)[number]

/** A line of the right column: a draft task, a number that was not taken, or a sentence that became no task. */
export type Item =
  | { key: string; type: 'row'; row: DraftRow; section: number | null }
  | { key: string; type: 'number'; left: LeftNumberRow; section: number | null }
  | { key: string; type: 'sentence'; left: LeftSentence; section: number | null }

/** Lines of one theme, in the order of the text. */
export interface ItemGroup {
  section: number | null
  title: string | null
  items: Item[]
}

export const numberKey = ({ span }: LeftNumberRow): string => `n${span[0]}-${span[1]}`
export const sentenceKey = ({ span }: LeftSentence): string => `s${span[0]}-${span[1]}`

/** The lines that a filter lets through, in order. */
export function itemsOf(view: DraftView, filter: Filter): Item[] {
  if (filter === 'numbers')
    return view.left.numbers.map((left) => ({
      ...{ key: numberKey(left), type: 'number', left, section: sectionAt(view, left.span) },
    }))
  if (filter === 'sentences')
    return view.left.sentences.map((left) => ({
      ...{ key: sentenceKey(left), type: 'sentence', left, section: left.section },
    }))
  return view.rows
    .filter((row) => filter === 'all' || row.state === filter)
    .map((row) => ({ key: row.id, type: 'row', row, section: row.task.section }))
}

/** The same under the headings they stand below; rows of one theme that the text scatters are gathered at its first. */
export function grouped(view: DraftView, items: readonly Item[]): ItemGroup[] {
  const groups = new Map<number | null, ItemGroup>()
  for (const item of items) {
    const title = item.section === null ? null : (view.sections[item.section]?.title ?? null)
    const section = title === null ? null : item.section
    const known = groups.get(section)
    if (known) known.items.push(item)
    else groups.set(section, { section, title, items: [item] })
  }
  return [...groups.values()]
}

export function countsOf(view: DraftView): Record<Filter, number> {
  const of = (state: DraftRow['state']) => view.rows.filter((row) => row.state === state).length
  return {
    all: view.rows.length,
    open: of('open'),
    accepted: of('accepted'),
    rejected: of('rejected'),
    numbers: view.left.numbers.length,
    sentences: view.left.sentences.length,
  }
}

/** The line before or after one, staying at the ends; without one, the first. */
export function beside(items: readonly Item[], key: string | null, step: 1 | -1): Item | null {
  const at = items.findIndex((item) => item.key === key)
  if (at < 0) return items[0] ?? null
  return items[Math.max(0, Math.min(items.length - 1, at + step))] ?? null
}

/** The next row nobody has looked at, after this one and then from the top. */
export function nextOpen(items: readonly Item[], key: string | null): Item | null {
  const at = items.findIndex((item) => item.key === key)
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
  return round.find((item) => item.type === 'row' && item.row.state === 'open') ?? null
}

/** The theme whose heading stands last before a place of the text. */
export function sectionAt(view: DraftView, span: PlanSpan): number | null {
  let found: number | null = null
  for (const [at, section] of view.sections.entries()) {
    if (section.span && section.span[0] <= span[0]) found = at
  }
  return found
}
