/** What is missing, and what to do next. */
export function Nothing({ what, next }: { what: string; next: string }) {
  return (
    <div className="empty">
      <p className="text-[16px] text-ink">{what}</p>
      <p className="mt-2">{next}</p>
    </div>
  )
}
