import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** Bytes lie in the data folder under their own sha256, so once however often they are handed in. */
const folder = (): string => {
  const data = process.env.LIANGDENG_DATA
  if (!data?.startsWith('/')) throw new Error('LIANGDENG_DATA must be an absolute folder')
  return join(data, 'attachments')
}
const placeOf = (sha256: string) => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('no sha256')
  return join(folder(), sha256.slice(0, 2), sha256)
}

/** Puts the bytes on disk for good before it resolves: a crash leaves the whole file or none. @returns their sha256 */
export async function keepFile(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = placeOf(sha256)
  const within = join(place, '..')
  if ((await sizeOf(place)) === bytes.length) {
    // Young again, so that no pass takes it for left over before its row is written.
    await utimes(place, new Date(), new Date())
    return sha256
  }
  await mkdir(within, { recursive: true, mode: 0o700 })
  const partial = `${place}.${randomBytes(6).toString('hex')}.partial`
  try {
    const file = await open(partial, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, place)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  const listing = await open(within, 'r')
  await listing.sync().finally(() => listing.close())
  return sha256
}

/** The bytes as a stream; null where they are not there. */
export async function openKept(sha256: string): Promise<{ size: number; stream: ReadableStream<Uint8Array> } | null> {
  const place = placeOf(sha256)
  const size = await sizeOf(place)
  if (size === null) return null
  return { size, stream: Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array> }
}

/**
 * Removes what no row needs: unfinished writings, and files whose hash `needed` does not hold. Younger ones stay, for
 * their row may be about to be written. @param before instant, ms UTC. @returns how many went
 */
export async function dropUnneeded(needed: ReadonlySet<string>, before: number): Promise<number> {
  let gone = 0
  for (const part of await names(folder()))
    for (const name of await names(join(folder(), part))) {
      const place = join(folder(), part, name)
      const found = needed.has(name) ? null : await stat(place).catch(() => null)
      if (found === null || found.mtimeMs >= before) continue
      await rm(place, { force: true })
      gone += 1
    }
  return gone
}

const names = (of: string) => readdir(of).catch(() => [] as string[])
const sizeOf = async (place: string) => (await stat(place).catch(() => null))?.size ?? null
