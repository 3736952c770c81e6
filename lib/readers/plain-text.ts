import { Unreadable } from './unreadable.ts'

/** A text and the encoding it was in. */
export interface Decoded {
  text: string
  encoding: string
}

/**
 * Bytes → text: byte order mark, UTF-8, then whichever of GB18030 and UTF-16 gives Chinese prose. Line ends become \n,
 * control characters spaces, one for one. @throws Unreadable notText
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes)
  if (marked) return decodeAs(bytes, marked)
  if (!bytes.includes(0)) {
    const unicode = attempt(bytes, 'utf-8')
    if (unicode !== null) return { text: tidyLines(unicode), encoding: 'utf-8' }
  }
  const broken = new TextDecoder('utf-8').decode(bytes)
  if (!bytes.includes(0) && isNearly(broken)) return { text: tidyLines(broken), encoding: 'utf-8' }
  const candidates = bytes.includes(0) ? ['utf-16le', 'utf-16be'] : ['gb18030', 'utf-16le', 'utf-16be']
  const read = candidates.flatMap((encoding) => {
    const text = bytes.length % 2 === 1 && encoding !== 'gb18030' ? null : attempt(bytes, encoding)
    return text === null || text.includes('\0') ? [] : [{ text, encoding, score: proseScore(text) }]
  })
  const best = read.sort((a, b) => b.score - a.score)[0]
  if (!best || (best.encoding !== 'gb18030' && best.score < 0.8)) throw new Unreadable('notText')
  return { text: tidyLines(best.text), encoding: best.encoding }
}

/** Decodes strictly. @throws Unreadable notText */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = attempt(bytes, encoding)
  if (text === null || text.includes('\0')) throw new Unreadable('notText')
  return { text: tidyLines(text), encoding }
}

/** The encoding that a byte order mark tells, or null. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** \r\n, \r, form feeds and line separators → \n; other control characters → a space, so that nothing moves. */
export function tidyLines(text: string): string {
  return text.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\t\n\x80-\x9f]/gu, ' ')
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 that was cut off or is broken in a few places: far more characters are whole than not. */
function isNearly(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0
  return lost * 100 < (text.match(/[\u4e00-\u9fa5]/g)?.length ?? 0)
}

/** How much of a text's beginning is what Chinese office prose is made of, 0 to 1: common Han, its marks, ASCII. */
function proseScore(text: string): number {
  const sample = text.slice(0, 4_000)
  const plain =
    sample.match(/[\n\r\t\x20-\x7e\u3001\u3002\u300a\u300b\u4e00-\u9fa5\uff01-\uff5e\u201c\u201d]/g)?.length ?? 0
  const common = sample.match(/[的一年月和了在、，。工作建设发展全面人民区推进完成项目]/g)?.length ?? 0
  return plain / (sample.length + 1) + common / (sample.length + 1)
}
