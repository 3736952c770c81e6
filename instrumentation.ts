/** Called by the framework once a server process, before it answers; never while the application is being built. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startDigestTimer } = await import('./lib/ledger/digest/digest-timer.ts')
  const { composed } = await import('./lib/i18n/digest-mail.ts')
  startDigestTimer(composed(process.env.LIANGDENG_URL || null))
  const { dropOrphans } = await import('./lib/ledger/evidence/drop-orphans.ts')
  // What is left over does no harm: a failing pass must not keep the server from answering.
  void dropOrphans(Date.now()).catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
}
