/** One JSON line on standard error, so that a line break in a value cannot forge another entry. */
export function log(level: 'info' | 'warn' | 'error', event: string, facts: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
}

/** What is kept of a fault: its message, stack and cause, never the input that met it. */
export function faultFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  return { message: error.message, stack: error.stack, cause: error.cause ? String(error.cause) : undefined }
}
