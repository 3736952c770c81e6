/** Bytes a file may have, and files a task's month. */
export const LARGEST_EVIDENCE = 20 * 1024 * 1024
export const MOST_EVIDENCE = 10
/** Characters of a file's name, its ending among them. */
export const LONGEST_NAME = 120

interface KindFacts {
  mediaType: string
  /** Endings of names that fit; the first is given to a name without one. WPS writes the old Office forms. */
  endings: readonly string[]
}

/** What is taken as 佐证材料. Nothing of it is ever opened or run here. */
export const EVIDENCE_KINDS = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  gif: { mediaType: 'image/gif', endings: ['gif'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'] },
  doc: { mediaType: 'application/msword', endings: ['doc', 'wps'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls', 'et'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt', 'dps'] },
  txt: { mediaType: 'text/plain', endings: ['txt'] },
} as const satisfies Record<string, KindFacts>
export type EvidenceKind = keyof typeof EVIDENCE_KINDS

/** Pictures alone are shown in the browser; everything else is saved to disk. */
export const showsInBrowser = (mediaType: string): boolean =>
  (['jpeg', 'png', 'gif', 'webp'] as const).some((kind) => EVIDENCE_KINDS[kind].mediaType === mediaType)

/** The ending of a name in small letters; empty where it has none. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at <= 0 ? '' : name.slice(at + 1).toLowerCase()
}

/** Whether a name's ending says what the bytes are. A name without one says nothing wrong. */
export function endingFits(name: string, kind: EvidenceKind): boolean {
  const ending = endingOf(name)
  return ending === '' || (EVIDENCE_KINDS[kind].endings as readonly string[]).includes(ending)
}

/**
 * The name that is kept: no folders, no control characters, nothing that turns the reading direction or hides, no
 * characters that file systems forbid, at most LONGEST_NAME characters, and the kind's ending.
 */
export function keptName(given: string, kind: EvidenceKind): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = visible(last)
  const ending = endingOf(plain) || EVIDENCE_KINDS[kind].endings[0]
  const stem = endingOf(plain) === '' ? plain : plain.slice(0, plain.lastIndexOf('.'))
  const room = LONGEST_NAME - ending.length - 1
  return `${trimmed([...trimmed(stem)].slice(0, room).join('')) || '附件'}.${ending}`
}

/** Control, format (turning, zero width) and private characters, halves of pairs, and what file systems forbid. */
const visible = (name: string): string => name.replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')

const trimmed = (name: string): string => name.replace(/^[\s.]+/, '').replace(/(?<![\s.])[\s.]+$/, '')
