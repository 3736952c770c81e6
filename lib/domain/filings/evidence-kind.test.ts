import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { evidenceKind, isHeic } from './evidence-kind.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const swapped = (given: Uint8Array) => new Uint8Array(Buffer.from(given).swap16())
const wide = (...names: string[]) => names.map((name) => `${[...name].join('\0')}\0\0\0`).join('')
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const document = ['[Content_Types].xml', 'word/document.xml']

it.each([
  ['pdf', bytes('%PDF-1.7\n')],
  ['jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF\0')],
  ['png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['gif', bytes('GIF89a\x01\0')],
  ['webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['docx', zip(document)],
  ['xlsx', zip(['[Content_Types].xml', 'xl/workbook.xml'])],
  ['pptx', zip(['[Content_Types].xml', 'ppt/presentation.xml'])],
  ['doc', bytes(`${OLE}${wide('WordDocument')}`)],
  ['xls', bytes(`${OLE}${wide('Workbook')}`)],
  ['ppt', bytes(`${OLE}${wide('PowerPoint Document')}`)],
  ['txt', utf8('二季度完成三个项目，\r\n\t详见附表。')],
  ['txt', utf16('二季度完成三个项目，\r\n\t详见附表。')],
  ['txt', swapped(utf16('二季度完成三个项目，A区 3 个。'))],
  ['txt', new Uint8Array([0xb6, 0xfe, 0xbc, 0xbe, 0xb6, 0xc8])],
] as const)('tells %s by its bytes', (kind, given) => expect(evidenceKind(given)).toBe(kind))

it.each([
  ['nothing', bytes('')],
  ['a program', bytes('MZ\x90\0\x03\0\0\0')],
  ['a program of Linux', bytes('\x7fELF\x02\x01\x01\0')],
  ['a page', utf8('\n <!DOCTYPE html><p>x')],
  ['a page after a sentence', utf8('说明 <script>alert(1)</script>')],
  ['a drawing', utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a script', utf8('#!/bin/sh\necho')],
  ['wide text that is a page', utf16('<!DOCTYPE html><p>x')],
  ['wide text that is a page, the other way round', swapped(utf16('说明 <script>alert(1)</script>'))],
  ['wide text without its mark', utf16('项目 3').subarray(2)],
  ['wide text with what no text holds', utf16('项目\0三')],
  ['wide text of unknown letters', utf16('\u0378项目')],
  ['half a wide letter', utf16('项目').subarray(0, 5)],
  ['a mark and nothing', utf16('')],
  ['the sound of a film', new Uint8Array([0xff, 0xfe, 0x90, 0x00, 0x03, 0xd8, 0x41, 0x00])],
  ['a telephone’s picture', bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
  ['an archive', zip(['a.txt'])],
  ['a page before a PDF', utf8('<html>%PDF-1.7')],
  ['a document with macros', zip([...document, 'word/vbaProject.bin'])],
  ['a document that is two', zip([...document, 'xl/workbook.xml'])],
  ['a name twice', zip([...document, document[1] ?? ''])],
  ['a document cut short', zip(document).subarray(0, 60)],
  ['old macros', bytes(`${OLE}${wide('WordDocument', '_VBA_PROJECT')}`)],
  ['a password', bytes(`${OLE}${wide('EncryptedPackage')}`)],
  ['an installer', bytes(`${OLE}${wide('Property')}`)],
] as const)('does not take %s', (_, given) => expect(evidenceKind(given)).toBeNull())

it('knows a telephone’s picture, so that it can be said what to do with it', () => {
  expect(isHeic(bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toBe(true)
  expect(isHeic(bytes('\0\0\0\x18ftypisom\0\0\0\0mp42'))).toBe(false)
  expect(isHeic(bytes('heic'))).toBe(false)
})

it('takes what is two things for what its first bytes say, so that it is never served as the other', () => {
  expect(evidenceKind(bytes('GIF89a/*<script>alert(1)</script>*/'))).toBe('gif')
  expect(evidenceKind(new Uint8Array(Buffer.concat([bytes('\xff\xd8\xff'), zip(['a.class'])])))).toBe('jpeg')
})

it('reads a directory that lies about sizes without unpacking', () => {
  const bomb = zip(document, 0xffff_fff0, Buffer.alloc(5_000_000))
  const began = performance.now()
  expect(evidenceKind(bomb)).toBe('docx')
  expect(performance.now() - began).toBeLessThan(2_000)
})

it('loses itself in no directory that points anywhere', () => {
  const given = zip(document)
  for (let at = given.length - 22; at < given.length; at++)
    for (const value of [0, 1, 255]) {
      const bent = given.slice()
      bent[at] = value
      expect(['docx', null]).toContain(evidenceKind(bent))
    }
})

/** A zip with these names; `stated` is what its directory says of their sizes. */
function zip(names: readonly string[], stated = 4, data = Buffer.from('text')): Uint8Array {
  const packed = deflateRawSync(data)
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const name of names) {
    const local = Buffer.alloc(30)
    local.write('PK\x03\x04', 'latin1')
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02', 'latin1')
    entry.writeUInt32LE(stated, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    listed.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(Buffer.concat(listed).length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...listed, end]))
}
