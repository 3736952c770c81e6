import { Unreadable } from './unreadable.ts'

/** Whether a file begins as a web archive does (.mht, .mhtml; RFC 2557), which browsers and Word save pages as. */
export function isPageArchive(head: string): boolean {
  return /^(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?mime-version\s*:/i.test(
    head.replace(/\r\n/g, '\n').slice(0, 4_000),
  )
}

/**
 * The page in a web archive: the bytes of its first HTML part, and the encoding that the part states. Pictures and
 * other parts are passed over. @throws Unreadable damaged when there is no page in it
 */
export function pageIn(bytes: Uint8Array): { bytes: Uint8Array; encoding: string | null } {
  const source = Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '\n')
  const boundary = headerValue(source.slice(0, 8_000), 'boundary')
  const parts = boundary === null ? [source] : source.split(`\n--${boundary}`)
  for (const part of parts) {
    const cut = part.indexOf('\n\n')
    const head = part.slice(0, cut)
    if (cut < 0 || !/content-type\s*:\s*(?:text\/html|application\/xhtml\+xml)/i.test(head)) continue
    return { bytes: decoded(part.slice(cut + 2), head), encoding: headerValue(head, 'charset') }
  }
  throw new Unreadable('damaged')
}

function headerValue(head: string, name: string): string | null {
  return new RegExp(`\\b${name}\\s*=\\s*"?([^";\\n]{1,200})`, 'i').exec(head)?.[1]?.trim() ?? null
}

function decoded(body: string, head: string): Uint8Array {
  const encoding = /content-transfer-encoding\s*:\s*([\w-]{1,30})/i.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/=[ \t]{0,20}\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}
