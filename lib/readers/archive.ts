import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { LIMITS } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** A zip whose list of entries was found harmless. Nothing is inflated until it is asked for, and then counted. */
export interface Archive {
  has(name: string): boolean
  /** @throws Unreadable bomb, damaged, encryptedOffice */
  bytes(name: string): Promise<Uint8Array>
}

/**
 * Opens a zip by its central directory alone: entries, sizes as they say, names twice or leading outside.
 * @throws Unreadable bomb, damaged
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await opened(bytes)
  const entries = await listed(zip, bytes.length)
  const budget = { left: LIMITS.inflatedBytes }
  return {
    has: (name) => entries.has(name),
    async bytes(name) {
      const entry = entries.get(name)
      if (!entry) throw new Unreadable('damaged')
      if (entry.isEncrypted()) throw new Unreadable('encryptedOffice')
      return inflated(zip, entry, budget)
    },
  }
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const { buffer, byteOffset, length } = bytes
    return await yauzl.fromBufferPromise(Buffer.from(buffer as ArrayBuffer, byteOffset, length), { lazyEntries: true })
  } catch (cause) {
    throw new Unreadable('damaged', { cause })
  }
}

function listed(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new Unreadable('bomb')
  const entries = new Map<string, Entry>()
  let stated = 0
  return new Promise((resolve, reject) => {
    zip.on('error', (cause) => reject(new Unreadable('damaged', { cause })))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry) => {
      stated += entry.uncompressedSize
      if (entries.has(entry.fileName)) return reject(new Unreadable('damaged'))
      if (stated > LIMITS.inflatedBytes || (stated > LIMITS.ratioFrom && stated > size * LIMITS.ratio))
        return reject(new Unreadable('bomb'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

async function inflated(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      budget.left -= chunk.length
      if (budget.left < 0) throw new Unreadable('bomb')
      chunks.push(chunk)
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause
    const lied = cause instanceof Error && /too many bytes/.test(cause.message)
    throw new Unreadable(lied ? 'bomb' : 'damaged', { cause })
  }
  return Buffer.concat(chunks)
}
