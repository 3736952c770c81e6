import { type HostileFile, PROMISE, REPORT, read, refused } from './hostile-file.ts'
import { documentXml, paragraph, wordFile, wordParts } from './word-writer.ts'
import { zipOf } from './zip-writer.ts'

const body = REPORT.map((line) => paragraph(line)).join('')
const main = (data: Uint8Array | string) => wordFile(body, [{ name: 'word/document.xml', data }])
const with_ = (name: string, data: Uint8Array | string) => wordFile(body, [{ name, data }])
const relations = (target: string) =>
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/></Relationships>`
const laughs = `<!DOCTYPE l [<!ENTITY a "哈哈哈哈"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`
const stranger = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const outside =
  '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r9"/></w:drawing></w:r></w:p>'
const nested = (depth: number) =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('最里面')}${`${paragraph('')}</w:tc></w:tr></w:tbl>`.repeat(depth)}`
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])

/** Word files, other packages and archives. */
export const PACKAGES: readonly HostileFile[] = [
  { name: 'word-named.txt', bytes: () => wordFile(body), outcome: read('docx', PROMISE) },
  {
    name: 'macro.docm',
    bytes: () => with_('word/vbaProject.bin', 'AutoOpen'),
    outcome: read('docx', PROMISE, 'AutoOpen'),
  },
  {
    name: 'entity-from-outside.docx',
    bytes: () => main(documentXml(`${body}${paragraph('&a;')}`, stranger)),
    outcome: refused('doctype'),
  },
  {
    name: 'billion-laughs.docx',
    bytes: () => main(documentXml(paragraph('&c;'), laughs)),
    outcome: refused('doctype'),
  },
  {
    name: 'entity-in-utf16.docx',
    bytes: () => main(Buffer.from(`\ufeff${documentXml(body, stranger)}`, 'utf16le')),
    outcome: refused('doctype'),
  },
  {
    name: 'entity-in-styles.docx',
    bytes: () => with_('word/styles.xml', `${stranger}<w:styles/>`),
    outcome: refused('doctype'),
  },
  {
    name: 'image-from-outside.docx',
    bytes: () =>
      wordFile(`${body}${outside}`, [{ name: 'word/_rels/document.xml.rels', data: relations('file:///dev/zero') }]),
    outcome: read('docx', PROMISE),
  },
  {
    name: 'style-map.docx',
    bytes: () => with_('mammoth/style-map', `p[style-name='${'a'.repeat(50_000)}' => h1`),
    outcome: read('docx', PROMISE),
  },
  {
    name: 'no-document.docx',
    bytes: () => zipOf(wordParts(body).filter((part) => !part.name.endsWith('document.xml'))),
    outcome: refused('damaged'),
  },
  { name: 'cut-off.docx', bytes: () => wordFile(body).subarray(0, 700), outcome: refused('damaged') },
  { name: 'bytes-flipped.docx', bytes: () => flipped(wordFile(body)), outcome: refused('damaged', 'bomb') },
  {
    name: 'broken-xml.docx',
    bytes: () => main('<w:document><w:body><w:p></w:document>'),
    outcome: refused('damaged', 'empty'),
  },
  { name: 'empty-document.docx', bytes: () => wordFile(''), outcome: refused('empty') },
  {
    name: 'many-entries.docx',
    bytes: () =>
      wordFile(
        body,
        Array.from({ length: 2_001 }, (_, at) => ({ name: `x/${at}`, data: '' })),
      ),
    outcome: refused('bomb'),
  },
  { name: 'leads-outside.docx', bytes: () => with_('../../../tmp/x.xml', 'x'), outcome: refused('damaged') },
  { name: 'names-twice.docx', bytes: () => zipOf([...wordParts(body), ...wordParts('')]), outcome: refused('damaged') },
  { name: 'bomb.docx', bytes: () => main(Buffer.alloc(101 * 1024 * 1024, 0x20)), outcome: refused('bomb') },
  {
    name: 'bomb-by-ratio.docx',
    bytes: () => with_('word/media/x', Buffer.alloc(60 * 1024 * 1024)),
    outcome: refused('bomb'),
  },
  {
    name: 'bomb-that-lies.docx',
    bytes: () =>
      wordFile(body, [{ name: 'word/document.xml', data: Buffer.alloc(120 * 1024 * 1024, 0x20), statedSize: 900 }]),
    outcome: refused('bomb'),
  },
  {
    name: 'bomb-in-bomb.zip',
    bytes: () => zipOf([{ name: 'a.zip', data: zipOf([{ name: 'b.zip', data: Buffer.alloc(5_000_000) }]) }]),
    outcome: refused('archive'),
  },
  {
    name: 'locked-entry.docx',
    bytes: () => zipOf(wordParts(body).map((part) => ({ ...part, encrypted: true }))),
    outcome: refused('encryptedOffice'),
  },
  {
    name: 'deep-tables.docx',
    bytes: () => wordFile(`${body}${nested(300)}`),
    outcome: read('docx', PROMISE),
    apart: true,
  },
  {
    name: 'deepest-tables.docx',
    bytes: () => wordFile(`${body}${nested(20_000)}`),
    outcome: refused('damaged', 'tooSlow', 'tooMuchMemory'),
    apart: true,
  },
  {
    name: 'deep-insertions.docx',
    bytes: () => wordFile(`${body}<w:p>${'<w:ins>'.repeat(50_000)}${'</w:ins>'.repeat(50_000)}</w:p>`),
    outcome: refused('damaged', 'tooSlow', 'tooMuchMemory'),
    apart: true,
  },
  {
    name: 'long-table.docx',
    bytes: () =>
      wordFile(
        `${body}<w:tbl>${Array.from({ length: 4_000 }, (_, at) => `<w:tr><w:tc>${paragraph(`新建泊位${at}个`)}</w:tc><w:tc>${paragraph(`${at % 12}月底`)}</w:tc></w:tr>`).join('')}</w:tbl>`,
      ),
    outcome: read('docx', '新建泊位3999个'),
    apart: true,
  },
  { name: 'old.doc', bytes: () => compound('WordDocument'), outcome: refused('doc') },
  { name: 'old.wps', bytes: () => compound('Contents'), outcome: refused('doc') },
  { name: 'old.xls', bytes: () => compound('Workbook'), outcome: refused('spreadsheet') },
  { name: 'old.ppt', bytes: () => compound('PowerPoint Document'), outcome: refused('presentation') },
  { name: 'password.docx', bytes: () => compound('EncryptedPackage'), outcome: refused('encryptedOffice') },
  {
    name: 'sheet.xlsx',
    bytes: () => zipOf([{ name: 'xl/workbook.xml', data: '<workbook/>' }]),
    outcome: refused('spreadsheet'),
  },
  {
    name: 'slides.pptx',
    bytes: () => zipOf([{ name: 'ppt/presentation.xml', data: '<p/>' }]),
    outcome: refused('presentation'),
  },
  {
    name: 'text.odt',
    bytes: () => zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]),
    outcome: refused('openDocument'),
  },
  { name: 'paper.ofd', bytes: () => zipOf([{ name: 'OFD.xml', data: '<ofd/>' }]), outcome: refused('ofd') },
  { name: 'nothing-in-it.zip', bytes: () => zipOf([]), outcome: refused('archive') },
  { name: 'photo.jpg', bytes: () => Buffer.from('ffd8ffe000104a464946', 'hex'), outcome: refused('image') },
  { name: 'picture-named.pdf', bytes: () => Buffer.from('89504e470d0a1a0a', 'hex'), outcome: refused('image') },
  { name: 'packed.gz', bytes: () => Buffer.from('1f8b0800000000', 'hex'), outcome: refused('archive') },
  {
    name: 'program.exe',
    bytes: () => Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(200)]),
    outcome: refused('notText'),
  },
  {
    name: 'sound.mp3',
    bytes: () => Buffer.concat([Buffer.from('ID3\x04\0', 'latin1'), Buffer.alloc(200, 0xff)]),
    outcome: refused('notText'),
  },
]

function flipped(bytes: Buffer): Buffer {
  const at = bytes.indexOf('word/document.xml') + 'word/document.xml'.length
  for (let i = at + 20; i < at + 200; i += 7) bytes[i] = (bytes[i] ?? 0) ^ 0x5a
  return bytes
}
