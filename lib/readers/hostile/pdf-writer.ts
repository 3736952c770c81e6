import { deflateSync } from 'node:zlib'

/** A line of text on a page: in points from the page's lower left corner. */
export interface PdfLine {
  text: string
  x: number
  y: number
  size?: number
}

/** What may be wrong with a PDF. */
export interface PdfFaults {
  /** No table from codes to characters: what is shown cannot be told. */
  withoutCharacters?: boolean
  /** One of the code tables that a reader of PDF is expected to know (GBK-EUC-H), and a code in it, in hex. */
  coded?: { table: string; ordering: string; code: (char: string) => string }
  /** Objects more, as they stand in the file, `9 0 obj … endobj`; numbers from 900 up are free. */
  objects?: readonly string[]
  /** Entries more in the catalogue or the trailer. */
  catalogue?: string
  trailer?: string
  /** Instead of the pages' own node. */
  pages?: string
  /** A page's drawing instead of its lines, or before them. */
  drawing?: Buffer
  ruled?: string
}

/**
 * A PDF of A4 pages with a text layer, its font named and not embedded: enough for whoever takes the text out.
 * Every character is one em wide.
 */
export function pdfOf(pages: readonly (readonly PdfLine[])[], faults: PdfFaults = {}): Buffer {
  const codes = new Map<string, number>()
  const code = (char: string) => {
    if (faults.coded) return faults.coded.code(char)
    const known = codes.get(char) ?? codes.size + 0x501
    codes.set(char, known)
    return known.toString(16).padStart(4, '0')
  }
  const drawings = pages.map((lines) => {
    const shown = lines.map(
      ({ text, x, y, size = 16 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map(code).join('')}> Tj`,
    )
    return faults.drawing ?? Buffer.from(`${faults.ruled ?? ''} BT ${shown.join('\n')} ET`)
  })
  const kids = pages.map((_, at) => `${10 + at * 2} 0 R`).join(' ')
  const { table = 'Identity-H', ordering = 'Identity' } = faults.coded ?? {}
  const untold = faults.withoutCharacters || faults.coded
  const objects = [
    `1 0 obj <</Type/Catalog/Pages 2 0 R${faults.catalogue ?? ''}>> endobj`,
    `2 0 obj ${faults.pages ?? `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`} endobj`,
    `3 0 obj <</Type/Font/Subtype/Type0/BaseFont/FangSong/Encoding/${table}/DescendantFonts[4 0 R]${untold ? '' : '/ToUnicode 6 0 R'}>> endobj`,
    `4 0 obj <</Type/Font/Subtype/CIDFontType2/BaseFont/FangSong/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 0>>/DW 1000/FontDescriptor 5 0 R>> endobj`,
    '5 0 obj <</Type/FontDescriptor/FontName/FangSong/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>> endobj',
    stream(6, Buffer.from(characterMap(codes))),
    ...drawings.flatMap((drawing, at) => [
      `${10 + at * 2} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${11 + at * 2} 0 R>> endobj`,
      stream(11 + at * 2, drawing),
    ]),
    ...(faults.objects ?? []),
  ]
  return assembled(objects, faults.trailer ?? '')
}

function stream(number: number, data: Buffer): Buffer {
  const packed = deflateSync(data)
  return Buffer.concat([
    Buffer.from(`${number} 0 obj <</Length ${packed.length}/Filter/FlateDecode>> stream\n`),
    packed,
    Buffer.from('\nendstream endobj'),
  ])
}

function characterMap(codes: ReadonlyMap<string, number>): string {
  const hex = (char: string) => Buffer.from(char, 'utf16le').swap16().toString('hex')
  const pairs = [...codes].map(([char, code]) => `<${code.toString(16).padStart(4, '0')}> <${hex(char)}>`)
  const blocks: string[] = []
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${blocks.join('\n')} endcmap end end`
}

function assembled(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets = new Map<number, number>()
  let size = parts[0]?.length ?? 0
  for (const object of objects) {
    const bytes = Buffer.concat([Buffer.from(object as Buffer), Buffer.from('\n')])
    offsets.set(Number.parseInt(bytes.subarray(0, 8).toString('latin1'), 10), size)
    parts.push(bytes)
    size += bytes.length
  }
  const last = Math.max(...offsets.keys())
  const rows = Array.from({ length: last }, (_, at) => {
    const offset = offsets.get(at + 1)
    return `${String(offset ?? 0).padStart(10, '0')} ${offset === undefined ? '65535 f' : '00000 n'} \n`
  })
  const table = `xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}`
  parts.push(Buffer.from(`${table}trailer <</Size ${last + 1}/Root 1 0 R${trailer}>>\nstartxref\n${size}\n%%EOF\n`))
  return Buffer.concat(parts)
}
