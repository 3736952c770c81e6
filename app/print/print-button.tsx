'use client'

/** Opens the browser's print dialog. */
export function PrintButton({ text }: { text: string }) {
  return (
    <button type="button" className="btn btn-main" onClick={() => window.print()}>
      {text}
    </button>
  )
}
