const NAMED =
  /(?<![到至前])(20\d\d)年(?:度)?(?=[^。\n]{0,60}(?:之年|一年|将|要|计划|目标|任务|力争|安排|思路|要点|打算))/g

/** The latest year that a text speaks of as one to come, where neither title nor date gives it; null without one. */
export function namedYear(folded: string): number | null {
  let latest: number | null = null
  let first: number | null = null
  for (const m of folded.matchAll(NAMED)) {
    const year = Number(m[1])
    first ??= year
    // 到2030年 and its like are horizons and no plan of this report.
    if (year <= first + 1 && (latest === null || year > latest)) latest = year
  }
  return latest
}
