import { describe, expect, it } from 'vitest'
import { decodeText, tidyLines } from './plain-text.ts'
import { Unreadable } from './unreadable.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)
const little = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
const big = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
/** 今年新建口袋公园3处。 in GB18030. */
const GB = [
  0xbd, 0xf1, 0xc4, 0xea, 0xd0, 0xc2, 0xbd, 0xa8, 0xbf, 0xda, 0xb4, 0xfc, 0xb9, 0xab, 0xd4, 0xb0, 0x33, 0xb4, 0xa6,
  0xa1, 0xa3,
]
const PROSE = '今年新建口袋公园三处，改造老旧小区的楼道。'

describe('bytes to text', () => {
  it.each([
    ['UTF-8', utf8('新建'), 'utf-8', '新建'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, ...utf8('新建')), 'utf-8', '新建'],
    ['UTF-16 little endian', bytes(0xff, 0xfe, 0xb0, 0x65, 0xfa, 0x5e), 'utf-16le', '新建'],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0x65, 0xb0, 0x5e, 0xfa), 'utf-16be', '新建'],
    ['UTF-16 without a mark', little(`${PROSE}\n3处`), 'utf-16le', `${PROSE}\n3处`],
    ['UTF-16 big endian without a mark', big(`${PROSE}\n3处`), 'utf-16be', `${PROSE}\n3处`],
    ['UTF-16 without a mark, a line end or a digit', little(PROSE), 'utf-16le', PROSE],
    ['GB18030', bytes(0xd0, 0xc2, 0xbd, 0xa8), 'gb18030', '新建'],
    ['GB18030 prose', bytes(...GB), 'gb18030', '今年新建口袋公园3处。'],
    ['GB18030 of rare characters', bytes(0xfe, 0x9f, 0x95, 0x34, 0xb2, 0x35, 0xb4, 0xe5), 'gb18030', '䶮𠮷村'],
    ['DOS line ends', utf8('新建\r\n改造'), 'utf-8', '新建\n改造'],
    ['control characters', utf8('新\x07建\f改造'), 'utf-8', '新 建\n改造'],
    ['nothing', bytes(), 'utf-8', ''],
  ])('%s', (_, input, encoding, text) => expect(decodeText(input)).toEqual({ text, encoding }))

  it.each([
    ['a zero byte', bytes(0x50, 0x4b, 0x03, 0x04, 0x00)],
    ['no encoding at all', bytes(0xff, 0xff, 0x80)],
    ['a zero character', bytes(0xff, 0xfe, 0x00, 0x00)],
    ['half of a character', bytes(0xff, 0xfe, 0x00, 0xd8)],
  ])('%s is not text', (_, input) => expect(() => decodeText(input)).toThrow(new Unreadable('notText')))
})

describe('tidied lines', () => {
  const codes = Array.from({ length: 0xff }, (_, code) => code)

  it.each([
    ['become line ends', [0x0a, 0x0b, 0x0c, 0x0d, 0x85], '\n'],
    ['become spaces', codes.filter((code) => (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f), ' '],
  ])('%s', (_, given, text) => {
    for (const code of given)
      expect([code, tidyLines(`甲${String.fromCharCode(code)}乙`)]).toEqual([code, `甲${text}乙`])
  })

  it('keep every other character', () => {
    const kept = codes.filter((code) => code === 0x09 || (code >= 0x20 && code !== 0x7f && code !== 0x85))
    const text = `${String.fromCharCode(...kept)}\ufeff\u2027\u202a\ud800新😀`
    expect(tidyLines(text)).toBe(text)
    expect(tidyLines('甲\u2028乙\u2029丙')).toBe('甲\n乙\n丙')
  })
})
