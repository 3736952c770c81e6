/** Why a file was not read. The sentences for people stand in lib/i18n under `refusals.field`, by `messageKey`. */
export const FILE_REFUSALS = [
  'empty',
  'tooLarge',
  'tooLong',
  'doc',
  'rtf',
  'spreadsheet',
  'notSheet',
  'tooManyCells',
  'presentation',
  'ofd',
  'openDocument',
  'archive',
  'image',
  'notText',
  'encryptedOffice',
  'encryptedPdf',
  'scan',
  'garbled',
  'tooManyPages',
  'doctype',
  'bomb',
  'damaged',
  'tooSlow',
  'tooMuchMemory',
  'busy',
] as const
export type FileRefusal = (typeof FILE_REFUSALS)[number]

/** The key of a refusal's sentence: `tooLarge` → `fileTooLarge`. */
export function messageKey(refusal: FileRefusal): string {
  return `file${refusal[0]?.toUpperCase()}${refusal.slice(1)}`
}

/** All that the readers throw over a file: any other error that leaves them is a fault of theirs. */
export class Unreadable extends Error {
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal, options?: ErrorOptions) {
    super(refusal, options)
    this.name = 'Unreadable'
    this.refusal = refusal
  }
}

/** What a library makes of a file. Whatever it throws means that the file is not what it says. @throws Unreadable damaged */
export async function byLibrary<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new Unreadable('damaged', { cause })
  }
}
