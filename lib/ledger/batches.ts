/** Small statements: SQLite binds at most 32,766 values in one. */
export function batches<T>(rows: readonly T[], size = 100): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < rows.length; at += size) parts.push(rows.slice(at, at + size))
  return parts
}
