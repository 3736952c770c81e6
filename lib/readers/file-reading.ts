import type { DraftTask } from '../domain/extract/draft/draft.ts'
import type { ReadReport } from '../domain/extract/read-report-types.ts'
import type { SheetOfCells } from '../domain/month-sheet/cells.ts'
import type { FileRefusal } from './unreadable.ts'

/** What a file turned out to be, whatever its name says. */
export type FileKind = 'txt' | 'html' | 'mht' | 'docx' | 'pdf' | 'pasted'

/** A file's text. `encoding` is what it was decoded from, null where the container says it (docx, pdf, pasted). */
export interface FileText {
  kind: FileKind
  encoding: string | null
  text: string
}

/** Where a reading stands. `page` of `pages` comes while a PDF's text is taken. */
export interface ReadingProgress {
  stage: 'waiting' | 'opening' | 'text' | 'plan' | 'done'
  page?: number
  pages?: number
}

/** A file's text and what the grammar found in it; spans are into `text`. Or why there is none. */
export type FileReading = (FileText & { refusal: null; reading: ReadReport; drafts: DraftTask[] }) | NotRead

/** A spreadsheet's cells. Or why there are none. */
export type SheetReading = { refusal: null; sheets: SheetOfCells[] } | NotRead

export interface NotRead {
  refusal: FileRefusal
}
