interface BulletBarProps {
  /** Share of the target that is done, 1 = all; may be above 1. Null when nothing is known. */
  done: number | null
  /** Share that should be done by now; null when the task has no schedule. */
  expected: number | null
  /** Said to screen readers. */
  label: string
  width?: number
}

/** The signature of every row: what is done, a tick where the schedule stands, the end where the target stands. */
export function BulletBar({ done, expected, label, width = 92 }: BulletBarProps) {
  const end = width - 20
  const at = (share: number) => Math.round(Math.max(0, Math.min(share, width / end)) * end * 10) / 10
  return (
    <svg className="bullet" width={width} height="14" role="img" aria-label={label}>
      <rect x="0" y="4" width={end} height="6" fill="#e3e7ec" />
      {done === null ? null : <rect x="0" y="4" width={at(done)} height="6" fill="#1f4e79" />}
      <rect x={end - 1} y="2" width="1.5" height="10" fill="#17202a" />
      {expected === null ? null : <rect x={at(expected) - 1} y="0" width="2" height="14" fill="#17202a" />}
    </svg>
  )
}
