/** 省 · 市 · 区县 · 街道乡镇 · 科室 · 社区. */
export const UNIT_KINDS = ['province', 'city', 'district', 'street', 'section', 'community'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Units that issue reports of their own; an office is the subtree of one. */
export const OFFICE_KINDS: readonly UnitKind[] = ['province', 'city', 'district', 'street']

/** Whether a unit may stand below another (null: at the top). Offices stand below higher offices, others anywhere. */
export function mayStandBelow(kind: UnitKind, parent: UnitKind | null): boolean {
  if (!OFFICE_KINDS.includes(kind)) return parent !== null
  return parent === null || UNIT_KINDS.indexOf(parent) < UNIT_KINDS.indexOf(kind)
}

/** The office's path of a unit: its own when it issues reports or stands at the top, else its parent's. */
export function officePathOf(kind: UnitKind, path: string, parent: { officePath: string } | null): string {
  return OFFICE_KINDS.includes(kind) || !parent ? path : parent.officePath
}
