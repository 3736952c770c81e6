import { Unreadable } from './unreadable.ts'

/** One tag of an XML part: `<w:p …>`, `</w:p>` or `<w:p …/>`, and where it stands. */
export interface Tag {
  name: string
  kind: 'open' | 'close' | 'empty'
  start: number
  end: number
  /** As written between the brackets. */
  source: string
}

/** The tags of a well-formed part in order; text, comments and instructions are passed over. One look at each character. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    if (xml.startsWith('<!--', at)) {
      const over = xml.indexOf('-->', at)
      at = over < 0 ? -1 : xml.indexOf('<', over)
      continue
    }
    const stop = xml.indexOf('>', at)
    if (stop < 0) return
    const source = xml.slice(at + 1, stop)
    const first = source[0]
    if (first !== '?' && first !== '!') {
      const kind = first === '/' ? 'close' : source.endsWith('/') ? 'empty' : 'open'
      const name = /^\/?([^\s/]*)/.exec(source)?.[1] ?? ''
      yield { name, kind, start: at, end: stop + 1, source }
    }
    at = xml.indexOf('<', stop)
  }
}

/** An attribute's value, `&lt;` and its kin resolved; null when the tag has none. */
export function attribute(tag: Tag, name: string): string | null {
  const at = tag.source.indexOf(` ${name}="`)
  if (at < 0) return null
  const from = at + name.length + 3
  const to = tag.source.indexOf('"', from)
  return to < 0
    ? null
    : tag.source.slice(from, to).replace(/&(lt|gt|amp|quot|apos);/g, (_, code: string) => NAMED[code] ?? '')
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * An XML part's text. No honest Office file declares a document type, and entities come with one only.
 * @throws Unreadable doctype, damaged
 */
export function xmlText(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  let xml: string
  try {
    const encoding = !wide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
    xml = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Unreadable('damaged', { cause })
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Unreadable('doctype')
  return xml
}
