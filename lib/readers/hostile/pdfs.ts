import { type HostileFile, REPORT, read, refused } from './hostile-file.ts'
import { named } from './pdf-codes.ts'
import { type PdfLine, pdfOf } from './pdf-writer.ts'

/** Lines of at most 27 characters, as a page of a report has them. */
const lines: PdfLine[] = REPORT.flatMap((line) => line.match(/.{1,27}/gu) ?? []).map((text, at) => ({
  text,
  x: 80,
  y: 760 - at * 29,
}))
const found = '新建口袋公园3处'
const locked =
  '/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -44' +
  `/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>/ID[<${'33'.repeat(16)}><${'33'.repeat(16)}>]`
const drawingOf = (text: string) => ({ drawing: Buffer.from(text) })

/** PDF files. */
export const PDFS: readonly HostileFile[] = [
  { name: 'pdf-named.docx', bytes: () => pdfOf([lines]), outcome: read('pdf', found) },
  { name: 'password.pdf', bytes: () => pdfOf([lines], { trailer: locked }), outcome: refused('encryptedPdf') },
  { name: 'scanned.pdf', bytes: () => pdfOf([[], [], []]), outcome: refused('scan') },
  {
    name: 'no-characters.pdf',
    bytes: () => pdfOf([lines], { withoutCharacters: true }),
    outcome: refused('garbled', 'scan'),
  },
  { name: 'codes-of-gbk.pdf', bytes: () => pdfOf([lines], named('GBK-EUC-H')), outcome: read('pdf', found) },
  { name: 'codes-of-unicode.pdf', bytes: () => pdfOf([lines], named('UniGB-UCS2-H')), outcome: read('pdf', found) },
  {
    name: 'codes-of-the-collection.pdf',
    bytes: () => pdfOf([lines], named('Identity-H')),
    outcome: refused('garbled'),
  },
  {
    name: 'codes-of-another-collection.pdf',
    bytes: () => pdfOf([lines], named('ETen-B5-H', 'CNS1')),
    outcome: refused('garbled'),
  },
  {
    name: 'many-pages.pdf',
    bytes: () => pdfOf(Array.from({ length: 301 }, () => lines.slice(0, 1))),
    outcome: refused('tooManyPages'),
  },
  {
    name: 'says-a-billion-pages.pdf',
    bytes: () => pdfOf([lines], { pages: '<</Type/Pages/Count 1000000000/Kids[10 0 R]>>' }),
    outcome: read('pdf', found),
  },
  {
    name: 'script.pdf',
    bytes: () => pdfOf([lines], { catalogue: '/OpenAction<</S/JavaScript/JS(while\\(1\\){})>>' }),
    outcome: read('pdf', found, 'while'),
  },
  { name: 'cut-off.pdf', bytes: () => pdfOf([lines]).subarray(0, 900), outcome: refused('damaged', 'scan') },
  { name: 'head-alone.pdf', bytes: () => Buffer.from('%PDF-1.7\n'), outcome: refused('damaged') },
  {
    name: 'broken-table.pdf',
    bytes: () =>
      Buffer.from(
        pdfOf([lines])
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n7'),
        'latin1',
      ),
    outcome: read('pdf', found),
  },
  {
    name: 'pages-in-a-circle.pdf',
    bytes: () => pdfOf([lines], { pages: '<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 10 0 R]>>' }),
    outcome: refused('damaged', 'scan', 'tooSlow'),
    apart: true,
  },
  {
    name: 'font-that-runs.pdf',
    bytes: () =>
      Buffer.from(
        pdfOf([lines])
          .toString('latin1')
          .replace(
            '/BaseFont/FangSong/Enc',
            '/FontMatrix[1 2 3 4 5 (0\\); while\\(true\\){}//)]/BaseFont/FangSong/Enc',
          ),
        'latin1',
      ),
    outcome: read('pdf', found),
  },
  {
    name: 'drawing-of-spaces.pdf',
    bytes: () => pdfOf([lines], { drawing: Buffer.alloc(150 * 1024 * 1024, 0x20) }),
    outcome: refused('scan', 'tooSlow', 'tooMuchMemory'),
    apart: true,
  },
  {
    name: 'drawing-without-end.pdf',
    bytes: () => pdfOf([lines], drawingOf('BT /F1 12 Tf <0001> Tj '.repeat(600_000))),
    outcome: refused('tooLong', 'tooSlow', 'tooMuchMemory', 'damaged', 'garbled', 'scan'),
    apart: true,
  },
  {
    name: 'deep-brackets.pdf',
    bytes: () => pdfOf([lines], drawingOf('['.repeat(2_000_000))),
    outcome: refused('damaged', 'scan', 'tooSlow', 'tooMuchMemory'),
    apart: true,
  },
  {
    name: 'form-in-itself.pdf',
    bytes: () =>
      pdfOf([lines], {
        objects: [
          '900 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 900 0 R>>>>/Length 5>> stream\n/X Do\nendstream endobj',
        ],
        catalogue: '/X 900 0 R',
      }),
    outcome: read('pdf', found),
  },
  {
    name: 'slanted.pdf',
    bytes: () => pdfOf([lines], { drawing: Buffer.from('BT /F1 9 Tf 0.7 0.7 -0.7 0.7 9 9 Tm <0001> Tj ET') }),
    outcome: refused('scan'),
  },
]
