import { parseHTML } from 'linkedom'
import { Unreadable } from './unreadable.ts'

/** Deeper than any honest page, even one whose tags are never closed; the parser's time grows with its square. */
const DEEPEST = 10_000

/** HTML → its tree; nothing in it runs and nothing is fetched. @throws Unreadable damaged when it is absurdly deep */
export function parsed(html: string): Document {
  if (depthOf(html) > DEEPEST) throw new Unreadable('damaged')
  const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Document
}

/** The greatest number of elements open at once; those that need no closing tag are not asked. */
export function depthOf(html: string): number {
  const loose = /^(p|li|td|th|tr|tbody|thead|option|dd|dt|br|hr|img|input|meta|link|col|area|base|wbr|source|param)$/i
  let depth = 0
  let deepest = 0
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    if (loose.test(tag[2] ?? '')) continue
    depth = Math.max(0, depth + (tag[1] ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
