import { type Decoded, decodeAs, decodeText, markedEncoding } from './plain-text.ts'

const PROLOG = /^<(?:\?xml[^>]{0,200}\?|!--[^>]{0,2000}--)>/

/** Whether bytes or a text begin as a web page does, whatever the file is called. */
export function isMarkup(head: string): boolean {
  const start = withoutProlog(head).slice(0, 2_000)
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)[\s>]/i.test(start)) return true
  return (start.match(/<\/?(?:div|p|span|table|td|a|br|script|meta|link)\b/gi)?.length ?? 0) > 8
}

/** The text behind its declaration and its first comments, such as the one that says where a page was saved from. */
function withoutProlog(head: string): string {
  let rest = head.trimStart()
  for (let i = 0, part = PROLOG.exec(rest); part && i < 20; part = PROLOG.exec(rest), i++)
    rest = rest.slice(part[0].length).trimStart()
  return rest
}

/**
 * A page's bytes → its source. A byte order mark wins over what the page says, and UTF-8 that is none over both: pages
 * saved by another program keep the old statement. `outside` is what stands around the page. @throws Unreadable notText
 */
export function decodeMarkup(bytes: Uint8Array, outside: string | null = null): Decoded {
  const named = outside === null ? Buffer.from(bytes.subarray(0, 4_096)).toString('latin1') : `charset=${outside}`
  const stated = statedEncoding(named)
  if (markedEncoding(bytes) || stated === null) return decodeText(bytes)
  try {
    return decodeAs(bytes, stated)
  } catch {
    return decodeText(bytes)
  }
}

/** The encoding that a page names, as this machine calls it: gb2312 and gbk are parts of gb18030. */
function statedEncoding(head: string): string | null {
  const named = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase()
  if (!named) return null
  if (/^(gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936|ms936)$/.test(named)) return 'gb18030'
  return /^(utf-?8|big5|utf-16le|utf-16be)$/.test(named) ? named.replace(/^utf8$/, 'utf-8') : null
}
