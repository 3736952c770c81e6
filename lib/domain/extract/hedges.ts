const HEDGE =
  /(力争|争取|确保|预计|全力以赴|力保|努力|预期(?!目标)|有望|保证(?!金)|^计划|(?<=[,、;年月度前])计划(?=[\p{Script=Han}])|(?<![\p{Script=Han}])拟)/u

/** The word that says how firmly something is promised, as printed; null when there is none. */
export function hedgeIn(words: string): string | null {
  return HEDGE.exec(words)?.[1] ?? null
}

/** The words without their hedge. */
export const withoutHedge = (words: string) => words.replace(HEDGE, '')
