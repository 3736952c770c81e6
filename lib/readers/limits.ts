const MB = 1024 * 1024

/** What is read at all (policy of uploads; OWASP ASVS 5.0, 5.1.1 and 5.2.3). Bytes, characters, pages, milliseconds. */
export const LIMITS = {
  fileBytes: 20 * MB,
  /** Of a container's entries together, as they say and as they turn out. */
  inflatedBytes: 100 * MB,
  entries: 2_000,
  /** Asked only above `ratioFrom`: a small file of one repeated line is honest. */
  ratio: 100,
  ratioFrom: 10 * MB,
  pages: 300,
  /** Of the text read; a line or paragraph may be as long as all of it, the grammar cuts it into sentences. */
  characters: 500_000,
  /** Of a spreadsheet, all its sheets together; a month's sheet of 400 tasks has 8 000. */
  cells: 100_000,
  /** That the reading process computes; and that it lasts, computing or waiting for a busy machine. */
  milliseconds: 10_000,
  longestMilliseconds: 60_000,
  /** Of the reading process, all its memory; its JavaScript heap ends earlier by itself. */
  residentBytes: 512 * MB,
  heapMegabytes: 384,
  /** Processes at one time, and files that wait for one. */
  atOnce: 2,
  waiting: 16,
} as const
