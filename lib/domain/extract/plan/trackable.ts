import { everyMatch } from '../layout/every-match.ts'
import type { Stretch } from './sentences.ts'
import { ATTITUDE, CONCRETE, DEED, HARD, isFraming, WORLD } from './trackable-words.ts'

const LEAD =
  /^(?:[一二三四五六七八九十]是(?:要)?|(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、](?!\d)|[①-⑳])\s{0,9}|第[一二三四五六七八九十],|一方面,?|另一方面,?|首先,?|其次,?|同时,?|与此同时,?|此外,?)/
const NUMBERED = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十],)/
/** 7、兴建司法所;8、筹建食堂: items of one list. */
const LISTED = /^(?:\d{1,2}[.、](?!\d)|\([一二三四五六七八九十]{1,3}\)|[①-⑳·●■◆★▲])/
/** A short phrase with one of these is a task of its own and no title of what follows. */
const NAMED = /\d|[“”《》第A-Za-z]/
const EVENT = /第|论坛|博览会|运动会|普查|征兵|换届|[游化术书]节/
const SHORT = 20
const ATTITUDE_FIRST = /^(?:坚持|牢固|始终|发扬|弘扬|坚决|务必|树立|深入贯彻|全面贯彻|牢牢|强化担当)/

/** Whether someone could later say done, not done or how far. `targets` is how many targets the sentence holds. */
export function isTrackable(
  folded: string,
  stretch: Stretch,
  [before, next]: readonly [Stretch | undefined, Stretch | undefined],
  targets: number,
): boolean {
  const words = folded.slice(stretch.start, stretch.end)
  if (targets > 0) return true
  if (/[:]$/.test(words) || isFraming(words)) return false
  const bare = words.replace(LEAD, '')
  if (WORLD.test(bare) || isTopic(folded, bare, stretch, before, next)) return false
  if (bare.search(DEED) < 0) return false
  const attitude = count(bare, ATTITUDE)
  if (attitude === 0) return true
  const deeds = count(bare, DEED)
  const hard = count(bare, HARD)
  return hard + deeds / 2 > attitude * 1.6 || (attitude === 1 && hard >= 1 && !ATTITUDE_FIRST.test(bare))
}

/** A short opening phrase that names what the longer sentences after it say. */
function isTopic(
  folded: string,
  bare: string,
  stretch: Stretch,
  before: Stretch | undefined,
  next: Stretch | undefined,
): boolean {
  const words = folded.slice(stretch.start, stretch.end)
  const follows = next !== undefined && next.paragraph === stretch.paragraph
  const after = follows ? folded.slice(next.start, next.end) : ''
  if (NUMBERED.test(words) && follows && bare.length <= 36 && bare.endsWith('。'))
    return (
      !NUMBERED.test(after) &&
      !NAMED.test(bare.replace(/“[^”]{0,36}”/g, '')) &&
      after.length > Math.min(bare.length, 24)
    )
  const besides = [before?.paragraph === stretch.paragraph ? folded.slice(before.start, before.end) : '', after]
  if (LISTED.test(words) && besides.some((one) => LISTED.test(one))) return false
  if (bare.length > 13 || /[,、;]$|,|\d/.test(bare) || !bare.endsWith('。')) return false
  if (!follows) return bare.length <= 9 && !CONCRETE.test(bare)
  // Short sentences one after another are tasks, each of its own.
  const listed = before?.paragraph === stretch.paragraph && before.end - before.start < SHORT
  if (EVENT.test(bare) || (listed && after.length < 2 * SHORT)) return false
  return !CONCRETE.test(bare.slice(0, 4)) && after.length > bare.length
}

const count = (words: string, forms: RegExp) => everyMatch(forms, words).length
