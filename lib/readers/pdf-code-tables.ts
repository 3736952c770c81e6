/** CIDs of Adobe-GB1 end below this; from here on ours begin. */
const OWN_CIDS = 0x8000
/** What reports are printed in, as blocks of Unicode: they fit between OWN_CIDS and the last CID. */
const BLOCKS: readonly [from: number, to: number][] = [
  [0x20, 0x17f],
  [0x370, 0x45f],
  [0x2000, 0x27ff],
  [0x2e80, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
]
/** A true CID of Adobe-GB1 becomes one of these: which character it is only Adobe's table could tell. */
const UNTOLD = 0xe000
export const UNTOLD_CHARACTER = /[\ue000-\uefff\ufffd]/g

const GBK = /^GB(?:K|Kp|K2K|pc)?(?:-EUC)?-[HV]$/
const UNICODE = /^UniGB-(?:UCS2|UTF16)-[HV]$/

/**
 * The code tables that a PDF may name instead of holding them (GBK-EUC-H, UniGB-UCS2-H), written as CMaps in place of
 * Adobe's, which are not here: codes to CIDs of our own, and those to Unicode. Null for every other name.
 */
export function codeTable(name: string): Uint8Array | null {
  const rows =
    name === 'Adobe-GB1-UCS2' ? toUnicode() : UNICODE.test(name) ? ofUnicode() : GBK.test(name) ? ofGbk() : null
  return rows && new TextEncoder().encode(rows.join('\n'))
}

const hex = (value: number, digits = 4) => `<${value.toString(16).padStart(digits, '0')}>`
const twoBytes = ['1 begincodespacerange <0000> <ffff> endcodespacerange']

function toUnicode(): string[] {
  const told = withCids().map(([from, to, cid]) => `${hex(cid)} ${hex(cid + to - from)} ${hex(from)}`)
  const untold = Array.from({ length: OWN_CIDS / 0x1000 }, (_, at) => {
    const cid = at * 0x1000
    return `${hex(cid)} ${hex(cid + 0xfff)} ${hex(UNTOLD)}`
  })
  return [...twoBytes, `${told.length + untold.length} beginbfrange`, ...untold, ...told, 'endbfrange endcmap']
}

function ofUnicode(): string[] {
  const rows = withCids().map(([from, to, cid]) => `${hex(from)} ${hex(to)} ${cid}`)
  return [...twoBytes, `${rows.length} begincidrange`, ...rows, 'endcidrange endcmap']
}

/** One byte is ASCII, two are a character of GBK, as the platform's own decoder has them. */
function ofGbk(): string[] {
  const decoder = new TextDecoder('gb18030')
  const blocks = withCids()
  const rows: string[] = [`<20> <7e> ${OWN_CIDS}`]
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const code = decoder.decode(Uint8Array.of(lead, trail)).charCodeAt(0)
      const block = blocks.find(([from, to]) => from <= code && code <= to)
      if (trail !== 0x7f && block)
        rows.push(`${hex((lead << 8) | trail)} ${hex((lead << 8) | trail)} ${block[2] + code - block[0]}`)
    }
  return [
    '2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange',
    ...[`${rows.length} begincidrange`, ...rows, 'endcidrange endcmap'],
  ]
}

function withCids(): [from: number, to: number, cid: number][] {
  let cid = OWN_CIDS
  return BLOCKS.map(([from, to]) => {
    const own = cid
    cid += to - from + 1
    return [from, to, own]
  })
}
