import { type HostileFile, PROMISE, read, refused, reportText } from './hostile-file.ts'

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const wide = (text: string) => Buffer.from(text, 'utf16le')
/** 计划新建口袋公园3处。 in GB18030, then 䶮𠮷村. */
const GB18030 = Buffer.from('bcc6bbaed0c2bda8bfdab4fcb9abd4b033b4a6a1a3fe9f9534b235b4e5', 'hex')

/** Text, or what claims to be. */
export const TEXTS: readonly HostileFile[] = [
  { name: 'nothing.txt', bytes: () => utf8(''), outcome: refused('empty') },
  { name: 'only-a-mark.txt', bytes: () => utf8('\ufeff'), outcome: refused('empty') },
  { name: 'only-spaces.txt', bytes: () => utf8(' \u3000\r\n\t'.repeat(500)), outcome: refused('empty') },
  { name: 'only-invisible.txt', bytes: () => utf8('\u200b\u200d\ufeff\u2060'.repeat(50)), outcome: refused('empty') },
  { name: 'utf16-unmarked.txt', bytes: () => wide(reportText), outcome: read('txt', PROMISE) },
  { name: 'utf16-big-unmarked.txt', bytes: () => wide(reportText).swap16(), outcome: read('txt', PROMISE) },
  {
    name: 'utf16-half-character.txt',
    bytes: () => Buffer.concat([wide('\ufeff报告'), Buffer.from([0, 0xd8])]),
    outcome: refused('notText'),
  },
  { name: 'gb18030-rare.txt', bytes: () => GB18030, outcome: read('txt', '䶮𠮷村') },
  { name: 'utf8-cut-off.txt', bytes: () => utf8(reportText).subarray(0, -1), outcome: read('txt', PROMISE) },
  { name: 'utf7.txt', bytes: () => utf8('+ZbBe+mtO+WVH+k6K'), outcome: read('txt', '+ZbBe') },
  {
    name: 'dos-lines.txt',
    bytes: () => utf8(reportText.replaceAll('\n', '\r\n')),
    outcome: read('txt', PROMISE, '\r'),
  },
  { name: 'zero-bytes.txt', bytes: () => utf8(`${reportText}\0\0`), outcome: refused('notText') },
  { name: 'noise.bin', bytes: () => noise(50_000), outcome: refused('notText') },
  {
    name: 'one-line.txt',
    bytes: () => utf8(reportText.replaceAll('\n', ' ').repeat(400)),
    outcome: read('txt', PROMISE),
  },
  { name: 'a-million-of-one.txt', bytes: () => utf8('增'.repeat(1_000_000)), outcome: refused('tooLong') },
  {
    name: 'four-hundred-thousand-of-one.txt',
    bytes: () => utf8('1'.repeat(400_000)),
    outcome: read('txt'),
    apart: true,
  },
  {
    name: 'commas.txt',
    bytes: () => utf8(`${reportText}${'，'.repeat(300_000)}`),
    outcome: read('txt', PROMISE),
    apart: true,
  },
  {
    name: 'numbers.txt',
    bytes: () => utf8(`${reportText}${'增长1.5%、'.repeat(60_000)}`),
    outcome: read('txt', PROMISE),
    apart: true,
  },
  { name: 'too-large.txt', bytes: () => Buffer.alloc(21 * 1024 * 1024, 0x61), outcome: refused('tooLarge') },
  {
    name: 'control-characters.txt',
    bytes: () => utf8(reportText.replaceAll('，', '\x07，\x1b[31m')),
    outcome: read('txt', PROMISE, '\x1b'),
  },
  { name: 'turned-around.txt', bytes: () => utf8(`\u202e${reportText}\u202c`), outcome: read('txt', PROMISE) },
  {
    name: 'invisible-between.txt',
    bytes: () => utf8(reportText.replaceAll('处', '\u200b处')),
    outcome: read('txt', '公园3'),
  },
  {
    name: 'full-width-digits.txt',
    bytes: () => utf8(reportText.replaceAll('3', '３')),
    outcome: read('txt', '公园３处'),
  },
  {
    name: 'rich-text.doc',
    bytes: () => utf8('{\\rtf1\\ansi\\ansicpg936 {\\*\\x \\bin9999999999}\\u26032?}'),
    outcome: refused('rtf'),
  },
  {
    name: 'word-2003.xml',
    bytes: () => utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>'),
    outcome: refused('doc'),
  },
]

/** The same noise every time. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let state = 2_463_534_242
  for (let at = 0; at < size; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state & 0xff
  }
  return bytes
}
