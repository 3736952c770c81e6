import type { Responsible } from '../read-report-types.ts'

const LABEL =
  /(牵头|主办|责任|承办|落实|实施|负责|配合|协办|协同|协助|参与)(?:责任)?(?:单位|部门|科室|站所|处室|主体|办)?[:|]\s{0,9}([^;。()|\n]{2,160})/g
const PERSONS = /(?:责任|分管|牵头|包联|挂钩|联系)?(?:领导|人|负责人)[:|][^;。,()|\n]*/g
const LEADING =
  /^(.{2,60}?)(?:负责)?牵头(?:负责)?[,、; ]?(?:(?:会同|由)?(.{2,120}?)(?:等)?(?:单位|部门)?(?:协同|共同)?(?:配合|参与|协助|负责))?$/
const MARKED = /^(.+?)\((?:牵头|主办)(?:单位)?\)$/
const NAME = /^[\p{Script=Han}A-Za-z0-9“”()、/·-]{2,30}$/u
const NONE = /^(?:各?相关|有关|待定|长期|全年|\d|20\d\d|完成|时限)/
/** A note under or behind a task that says who answers for it and by when. */
const NOTE =
  /^[([【]?\s{0,9}(?:责任|牵头|配合|协办|协同|主办|承办|分管|包联|参与|落实|完成时限|时限|完成时间)(?:责任)?(?:单位|部门|科室|领导|人|主体|站所|处室|时限|时间|期限){0,4}(?:及[^:]{2,8})?:/

/** Whether a stretch only says who answers for what stands before it, or by when. */
export const isNote = (words: string) => NOTE.test(words)

/** Names as printed in one cell: 党政办、城建办 or 城建办牵头，各社区配合; null for none. */
export function responsibleOf(cell: string): Responsible | null {
  const words = cell.replace(/\s+/g, ' ').trim()
  if (words === '') return null
  if (/[:]/.test(words)) return labelled(words)
  const leading = LEADING.exec(words)
  if (leading) {
    const [lead = null, ...others] = namesOf(leading[1] as string)
    return { lead, supporting: [...others, ...namesOf(leading[2] ?? '')] }
  }
  const names = words.split(/[、,;\s]+/)
  const marked = names.find((name) => MARKED.test(name))
  const all = names.map((name) => MARKED.exec(name)?.[1] ?? name).filter(isName)
  const lead = marked ? (MARKED.exec(marked)?.[1] ?? null) : (all[0] ?? null)
  return all.length === 0 ? null : { lead, supporting: all.filter((name) => name !== lead) }
}

/** 牵头单位：A；配合单位：B、C, wherever in a text; null where no office is named. */
export function labelled(words: string): Responsible | null {
  let lead: string | null = null
  const supporting: string[] = []
  for (const m of words.replace(PERSONS, '').matchAll(LABEL)) {
    const names = namesOf(m[2] as string)
    if (/配合|协|参与/.test(m[1] as string)) supporting.push(...names)
    else if (lead === null) {
      lead = names[0] ?? null
      supporting.unshift(...names.slice(1))
    } else supporting.push(...names)
  }
  return lead === null && supporting.length === 0 ? null : { lead, supporting }
}

/** The names of a list. */
export const namesOf = (list: string): string[] =>
  list
    .split(/[、,;\s]{1,40}|(?<=[办局委处站所科室中心])[和及](?=\p{Script=Han}{2})/u)
    .map((name) =>
      name.replace(/(?:等)?(?:相关)?(?:单位|部门)?(?:配合|参与|负责)?$/, (end) => (end.length > 2 ? '' : end)).trim(),
    )
    .filter(isName)

const isName = (name: string) => NAME.test(name) && !NONE.test(name)
