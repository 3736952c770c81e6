import { datesIn } from '../dates/dates.ts'
import { everyMatch } from '../layout/every-match.ts'
import { trimmed } from '../layout/fold.ts'
import type { Period, Responsible, Sentence, Span, Target } from '../read-report-types.ts'
import { deedOf } from '../targets/indicator.ts'
import { isNote, labelled } from './responsible.ts'
import type { Stretch } from './sentences.ts'

/** What a note says of the sentences from `from` up to it: indices into the sentences. */
export interface TaskNote {
  from: number
  to: number
  responsible: Responsible | null
  /** The words that say by when; null without. */
  due: Span | null
}

const INLINE =
  /[([【](?:责任|牵头|配合|协办|主办|承办|落实)(?:责任)?(?:单位|部门|科室|领导|人|主体|站所|处室){0,4}:[^()\n]{2,160}[)\]】]/g
const DUE = /(?:完成)?(?:时限|时间|期限)(?:要求)?:[^;,。()\n]{2,24}/

/** Stretches without the notes among them, and what the notes say of those before them. */
export function withoutNotes(folded: string, stretches: readonly Stretch[]): { kept: Stretch[]; notes: TaskNote[] } {
  const kept: Stretch[] = []
  const notes: TaskNote[] = []
  let begin = 0
  let paragraph = -1
  for (const stretch of stretches) {
    const words = folded.slice(stretch.start, stretch.end)
    if (isNote(words)) {
      if (kept.length === 0) continue
      const note = noteOf(folded, [stretch.start, stretch.end], begin, kept.length)
      const before = notes.at(-1)
      if (before?.to === kept.length) notes[notes.length - 1] = both(before, note)
      else notes.push(note)
      continue
    }
    // An item is a paragraph; what is said after a note begins the next.
    if (stretch.paragraph !== paragraph || notes.at(-1)?.to === kept.length) begin = kept.length
    paragraph = stretch.paragraph
    kept.push(stretch)
    for (const m of everyMatch(INLINE, words)) {
      const at = stretch.start + m.index
      notes.push(noteOf(folded, [at, at + m[0].length], begin, kept.length))
    }
  }
  return { kept, notes }
}

/** 牵头单位 on one line and 责任科室 on the next. */
function both(a: TaskNote, b: TaskNote): TaskNote {
  const names = [a.responsible, b.responsible].flatMap((one) => (one ? [one.lead, ...one.supporting] : []))
  const [lead = null, ...supporting] = names.filter((name): name is string => name !== null)
  return { ...a, responsible: lead === null ? null : { lead, supporting }, due: a.due ?? b.due }
}

function noteOf(folded: string, [start, end]: Span, from: number, to: number): TaskNote {
  const words = folded.slice(start, end)
  const due = DUE.exec(words)
  return {
    from,
    to,
    responsible: labelled(words),
    due: due && [start + due.index, start + due.index + due[0].length],
  }
}

/** Gives sentences and targets what the notes say of them; a dated item without a target becomes a milestone. */
export function noted(
  text: string,
  folded: string,
  notes: readonly TaskNote[],
  plan: Period | null,
  sentences: readonly Sentence[],
  targets: readonly Target[],
): { sentences: Sentence[]; targets: Target[] } {
  const said = [...sentences]
  const found = [...targets]
  for (const { from, to, responsible, due } of notes) {
    for (let i = from; responsible && i < to; i++) {
      const one = said[i] as Sentence
      if (!one.responsible) said[i] = { ...one, responsible }
    }
    // Who is given a task has one, however short its words are.
    if (to - from === 1 && saysSomething(folded, said[from] as Sentence))
      said[from] = { ...(said[from] as Sentence), trackable: true }
    const date = due && datesIn(folded, due[0], due[1], plan).find((one) => one.stated)
    if (!date) continue
    const [start, end] = [(said[from] as Sentence).span[0], (said[to - 1] as Sentence).span[1]]
    const own = found.filter((target) => target.span[0] >= start && target.span[1] <= end)
    for (const target of own)
      if (!target.dueStated) found[found.indexOf(target)] = { ...target, due: date.due, dueStated: true }
    const only = said[from] as Sentence
    if (own.length === 0 && only.trackable) found.push(milestone(text, folded, only.span, date.due))
  }
  return { sentences: said, targets: found.sort((a, b) => a.span[0] - b.span[0]) }
}

/** Not marks alone, nor a number in its list alone. */
const saysSomething = (folded: string, { span }: Sentence) =>
  /[\p{L}\d]/u.test(folded.slice(...span).replace(/^\(?[一二三四五六七八九十]{1,3}[)、.]/, ''))

function milestone(text: string, folded: string, sentence: Span, due: Target['due']): Target {
  const words = folded.slice(...sentence)
  const cut = words.search(/[([【](?:责任|牵头|配合|主办|承办)|[。;!]/)
  const mark = /^(?:\(\d{1,2}\)|\d{1,2}[.、](?!\d)|[①-⑳])\s{0,9}/.exec(words)?.[0].length ?? 0
  const span = trimmed(folded, sentence[0] + mark, cut > 3 ? sentence[0] + cut : sentence[1])
  return {
    span,
    quote: text.slice(...span),
    kind: 'milestone',
    indicator: deedOf(folded.slice(...span)),
    measure: null,
    value: null,
    valueHigh: null,
    unit: null,
    comparator: 'plain',
    hedge: null,
    due,
    dueStated: true,
    recurrence: null,
    baseline: null,
  }
}
