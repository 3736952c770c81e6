import type { PdfFaults } from './pdf-writer.ts'

/** A character's code in GBK, in hex: one byte for ASCII, two for all else. */
function gbk(char: string): string {
  if (char < '\x80') return char.charCodeAt(0).toString(16).padStart(2, '0')
  for (let code = 0x8140; code < 0xfeff; code++)
    if (DECODER.decode(Uint8Array.of(code >> 8, code & 0xff)) === char) return code.toString(16)
  throw new Error(`${char} is not in GBK`)
}
const DECODER = new TextDecoder('gb18030')

const utf16 = (char: string) => char.charCodeAt(0).toString(16).padStart(4, '0')

/** A font of Adobe's character collections that names its code table and holds none: as iText and Distiller write. */
export const named = (table: string, ordering: 'GB1' | 'CNS1' = 'GB1'): PdfFaults => ({
  coded: { table, ordering, code: table.startsWith('GB') ? gbk : utf16 },
})
