'use client'

/** A tick that opens the sheet with, or without, the column of words. */
export function NarrativeTick({ text, ticked, to }: { text: string; ticked: boolean; to: string }) {
  return (
    <label className="btn btn-plain flex items-center gap-1">
      <input
        type="checkbox"
        className="min-h-0"
        defaultChecked={ticked}
        // A reload or the way back shows what the address says, not what a browser kept of the tick.
        autoComplete="off"
        onChange={() => window.location.replace(to)}
      />
      {text}
    </label>
  )
}
