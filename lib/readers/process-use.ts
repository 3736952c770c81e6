import { readFileSync } from 'node:fs'

const PAGE_BYTES = 4_096
/** Linux counts a process's time in hundredths of a second, whatever its kernel counts in. */
const TICK_MILLISECONDS = 10

/** What a process holds of the machine's memory; 0 where the system does not say so in a file. */
export function residentBytes(pid: number | undefined): number {
  return Number(said(pid, 'statm')?.split(' ')[1] ?? 0) * PAGE_BYTES
}

/** Milliseconds that a process has computed, on all its threads; null where the system does not say so in a file. */
export function computedMilliseconds(pid: number | undefined): number | null {
  const stat = said(pid, 'stat')
  // The second field is the program's name in brackets, which may hold blanks; times are the 14th and 15th.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields ? (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS : null
}

function said(pid: number | undefined, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return null
  }
}
