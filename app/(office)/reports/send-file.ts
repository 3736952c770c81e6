import type { ReadingProgress } from '../../../lib/ledger/reports/original.ts'
import { sendBytes } from '../../_ui/send-bytes.ts'
import type { ActionAnswer } from '../../_ui/use-action.ts'

/** Where a file is sent, with its particulars; and what comes of it. */
export interface Doors {
  /** A draft. Without `unitId` it is of the unit that the text names. */
  read: { takes: { fileName: string; unitId?: string }; gives: { draftId: string } }
  /** The text of a report that is there already. */
  attach: { takes: { reportId: string }; gives: { reportId: string } }
}

/** Sends a report's file, tells how its reading goes on, and returns what an action would. */
export function sendFile<Door extends keyof Doors>(
  door: Door,
  particulars: Doors[Door]['takes'],
  file: Blob,
  onProgress: (at: ReadingProgress) => void,
  signal: AbortSignal,
): Promise<ActionAnswer<Doors[Door]['gives']>> {
  return sendBytes(`/api/reports/${door}`, { ...particulars }, file, onProgress, signal)
}
