const NAMED =
  /(?<![到至前])(20\d\d)年(?:度)?(?=[^。\n]{0,60}(?:之年|一年|将|要|计划|目标|任务|力争|安排|思路|要点|打算))/g
const YEAR = /(?<![到至前\d])(20\d\d)年/g

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

/** The year of a text that names one year only, whatever it says of it; horizons such as 到2030年 count for nothing. */
export function onlyYear(folded: string): number | null {
  const years = new Set([...folded.matchAll(YEAR)].map((m) => m[1]))
  return years.size === 1 ? Number([...years][0]) : null
}
