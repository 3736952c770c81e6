/** A file's text and how it was encoded, or why it is none. */
export type TextRead =
  | { ok: true; text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }
  | { ok: false; reason: 'notText' }

/** Bytes → text: byte order mark, UTF-8, then GB18030. Zero bytes outside UTF-16 mean that it is no text. */
export function textOf(bytes: Uint8Array): TextRead {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  if (bytes.includes(0)) return { ok: false, reason: 'notText' }
  const unicode = decoded(bytes, 'utf-8')
  return unicode.ok ? unicode : decoded(bytes, 'gb18030')
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'): TextRead {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
    return text.includes('\0') ? { ok: false, reason: 'notText' } : { ok: true, text, encoding }
  } catch {
    return { ok: false, reason: 'notText' }
  }
}
