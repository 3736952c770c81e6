import { createHash } from 'node:crypto'

/** The lower-case hex SHA-256 of the file's bytes. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
