import { describe, expect, it } from 'vitest'
import { textOf } from './text-of.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('bytes to text', () => {
  it.each([
    ['UTF-8', utf8('新建'), 'utf-8', '新建'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, ...utf8('新建')), 'utf-8', '新建'],
    ['UTF-16 little endian', bytes(0xff, 0xfe, 0xb0, 0x65, 0xfa, 0x5e), 'utf-16le', '新建'],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0x65, 0xb0, 0x5e, 0xfa), 'utf-16be', '新建'],
    ['GB18030', bytes(0xd0, 0xc2, 0xbd, 0xa8), 'gb18030', '新建'],
    ['DOS line ends', utf8('新建\r\n改造'), 'utf-8', '新建\n改造'],
    ['nothing', bytes(), 'utf-8', ''],
  ])('%s', (_, input, encoding, text) => expect(textOf(input)).toEqual({ ok: true, text, encoding }))

  it.each([
    ['a zero byte', bytes(0x50, 0x4b, 0x03, 0x04, 0x00)],
    ['no encoding at all', bytes(0xff, 0xff, 0x80)],
    ['a zero character', bytes(0xff, 0xfe, 0x00, 0x00)],
  ])('%s is not text', (_, input) => expect(textOf(input)).toEqual({ ok: false, reason: 'notText' }))
})
