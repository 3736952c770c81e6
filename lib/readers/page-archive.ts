import { Unreadable } from './unreadable.ts'

const HEADER = /^[\w-]{2,40}:/
const BOUNDARY = /\bboundary\s{0,9}=\s{0,9}"?([^";\n]{1,200})/i
const CHARSET = /\bcharset\s{0,9}=\s{0,9}"?([^";\n]{1,200})/i

/** Whether a file begins as a web archive does (.mht, .mhtml; RFC 2557), which browsers and Word save pages as. */
export function isPageArchive(head: string): boolean {
  const lines = head.replace(/\r\n/g, '\n').slice(0, 4_000).split('\n')
  const after = lines.findIndex((line, i) => !HEADER.test(line) && (i === 0 || !/^[ \t]/.test(line)))
  return lines.slice(0, after < 0 ? lines.length : after).some((line) => /^mime-version\s{0,9}:/i.test(line))
}

/**
 * The page in a web archive: the bytes of its first HTML part, and the encoding that the part states. Pictures and
 * other parts are passed over. @throws Unreadable damaged when there is no page in it
 */
export function pageIn(bytes: Uint8Array): { bytes: Uint8Array; encoding: string | null } {
  const source = Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '\n')
  const boundary = headerValue(source.slice(0, 8_000), BOUNDARY)
  const parts = boundary === null ? [source] : source.split(`\n--${boundary}`)
  for (const part of parts) {
    const cut = part.indexOf('\n\n')
    const head = part.slice(0, cut)
    if (cut < 0 || !/content-type\s*:\s*(?:text\/html|application\/xhtml\+xml)/i.test(head)) continue
    return { bytes: decoded(part.slice(cut + 2), head), encoding: headerValue(head, CHARSET) }
  }
  throw new Unreadable('damaged')
}

function headerValue(head: string, form: RegExp): string | null {
  return form.exec(head)?.[1]?.trim() ?? null
}

function decoded(body: string, head: string): Uint8Array {
  const encoding = /content-transfer-encoding\s{0,9}:\s{0,9}([\w-]{1,30})/i.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/=[ \t]{0,20}\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}
