const END_SIZE = 22
const ENTRY_SIZE = 46
/** A document has some dozens; who has more is no document. */
const MOST_ENTRIES = 10_000

/** The names in a zip's central directory, read without unpacking anything; null where it does not hold together. */
export function zipNames(bytes: Uint8Array): Set<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endAt(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) return null
  const names = new Set<string>()
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== 0x02014b50) return null
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    if (at + ENTRY_SIZE + name > end) return null
    const said = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name))
    // Two of one name: one program would open this, another that.
    if (names.has(said)) return null
    names.add(said)
    at += ENTRY_SIZE + name + extra + comment
  }
  return names
}

/** Where the directory's end record stands: at the file's very end, but for its own comment. */
function endAt(view: DataView): number | null {
  for (let at = view.byteLength - END_SIZE; at >= 0 && at >= view.byteLength - END_SIZE - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at
  return null
}
