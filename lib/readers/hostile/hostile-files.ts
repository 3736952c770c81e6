import type { HostileFile } from './hostile-file.ts'
import { PACKAGES } from './packages.ts'
import { PAGES } from './pages.ts'
import { PDFS } from './pdfs.ts'
import { TEXTS } from './texts.ts'

/** Every file of the kinds that must never end in more than a sentence; a file's name is its alone. */
export const HOSTILE_FILES: readonly HostileFile[] = [...TEXTS, ...PAGES, ...PACKAGES, ...PDFS]
