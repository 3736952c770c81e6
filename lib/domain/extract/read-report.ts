import { documentHead } from './head/document.ts'
import { planPeriod } from './head/periods.ts'
import { placed } from './head/placed.ts'
import { namedYear, onlyYear } from './head/plan-year.ts'
import { sourceText } from './layout/source-text.ts'
import { planPart, wholeText } from './plan/plan-part.ts'
import { readPart } from './plan/read-part.ts'
import { isDone } from './plan/tense.ts'
import type { ReadRefusal, ReadReport } from './read-report-types.ts'

/** Changes with every change of the grammar that can change a reading; kept with each report that was read. */
export const READER_VERSION = '8'

const LONGEST_TEXT = 500_000
/** An extract is short; a longer text says where its plan begins. */
const LONGEST_EXTRACT = 8000
const LEAD = 60
const SHORT_ITEM = 14
const DONE_DEEDS =
  /(?:完成|建成|修整|创建|新建|改造|实现|投入|解决|开展|举办|组织|获得?|取得|植|设立|培育)了|去年|上年|全部完成|圆满完成|同比|累计|共(?=[^,。\d共]{0,6}\d)|先后|荣获|被评为|成立于/g
const LOOKS_BACK = /去年|上年|这一年|一年来|同比|以来|会议|召开|记者|据了解|20\d\d年[^。]{0,40}(?:完成|实现|全年|达|,)/

/**
 * A report's text → what it promises, each with its span. Deterministic; in: any text; out: the reading, or a refusal
 * for an empty text and for one that is no report. Spans are UTF-16 code units into the text as given. Never throws.
 */
export function readReport(text: string): ReadReport {
  if (text.trim() === '') return refused('empty')
  if (text.length > LONGEST_TEXT || !isChinese(text)) return refused('notAReport')
  const source = sourceText(text)
  const read = readWhole(source.raw, source.folded)
  return read ? placed(read, text, source.original) : refused('notAReport')
}

/** Reads a text whose lines are whole; null for one that promises nothing. */
function readWhole(text: string, folded: string): ReadReport | null {
  const head = documentHead(folded)
  const { title, published, met, numbered } = head
  const review = folded.slice(head.body, head.body + 300)
  const guess = planPeriod({ heading: '', opening: '', title, review, published, met, numbered })
  const known = guess && (title || published || met || numbered) ? Number(guess.end.slice(0, 4)) : null
  const year = known ?? namedYear(folded) ?? (guess ? Number(guess.end.slice(0, 4)) : onlyYear(folded))
  const part = planPart(folded, title, head.body, year)
  const read = part && readPart(text, folded, head, part)
  if (read && (part.heads.length > 0 || part.start <= head.body + LEAD || folded.length > LONGEST_EXTRACT)) return read
  if (read && LOOKS_BACK.test(folded.slice(head.body, read.planSpan?.[0]))) return read
  const bare = bareTasks(readPart(text, folded, head, wholeText(folded, head.body)), folded)
  return bare && (!read || bare.targets.length > read.targets.length) ? bare : read
}

/** A text that never says what it is, an extract, is read when nearly all of it is tasks with numbers or days. */
function bareTasks(read: ReadReport | null, folded: string): ReadReport | null {
  if (!read || (folded.match(/第[一二三四五六七八九十百]{1,4}条/g)?.length ?? 0) > 2) return null
  if ((folded.match(DONE_DEEDS)?.length ?? 0) > 0.2 * read.sentences.length) return null
  // A short item of a list says too little to count for or against.
  const said = read.sentences.filter(
    ({ span, trackable }) => (trackable || span[1] - span[0] > SHORT_ITEM) && !isDone(folded.slice(...span)),
  )
  const tasks = said.filter((sentence) => sentence.trackable).length
  if (read.sentences.filter((one) => one.responsible).length > 1 && read.targets.length > 0) return read
  return read.targets.length >= 3 && tasks >= 3 && tasks >= 0.6 * said.length ? read : null
}

/** Whether a text is written in Chinese; a summary in another language beside it, on lines of its own, does not count. */
function isChinese(text: string): boolean {
  const sample = text.slice(0, 20_000)
  let [han, beside, all] = [0, 0, 0]
  for (const line of sample.split('\n')) {
    const letters = line.replace(/\s/g, '').length
    let own = 0
    for (const run of line.match(/\p{Script=Han}+/gu) ?? []) own += run.length
    all += letters
    if (own > 0) beside += letters
    han += own
  }
  return han > 0.3 * beside && han > 0.05 * all
}

function refused(refusal: ReadRefusal): ReadReport {
  const none = { unit: null, province: null, city: null, district: null, title: null, indexNo: null, published: null }
  return {
    meta: { ...none, reviewPeriod: null, planPeriod: null },
    planSpan: null,
    sections: [],
    sentences: [],
    targets: [],
    left: [],
    isReport: false,
    refusal,
  }
}
