/** 省 · 市 · 区县 · 街道乡镇 · 科室 · 社区. */
export const UNIT_KINDS = ['province', 'city', 'district', 'street', 'section', 'community'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Units that issue reports of their own; an office is the subtree of one. */
export const OFFICE_KINDS: readonly UnitKind[] = ['province', 'city', 'district', 'street']
