import { z } from 'zod'

const points = z.number().int().min(0).max(100)
const months = z.number().int().min(1).max(12)

/** How lights are judged, as data: an office's versions of it are kept by date. Points are percentage points. */
export const RuleSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(40),
    /** Behind by more than `slightlyOver` is marked; from `yellowFrom` yellow; over `redOver` red; ahead from `aheadFrom`. */
    bands: z.strictObject({ slightlyOver: points, yellowFrom: points, redOver: points, aheadFrom: points }),
    /** 左右: how far below still counts as met, in per cent of the target. */
    approxTolerancePercent: points,
    /** While the period runs, one whole thing short is at most yellow. */
    oneShortAtMostYellow: z.boolean(),
    /** A budget (不超过): used share may lead elapsed share by `usedMargin`; a state over its limit by `overPercent` is yellow. */
    limit: z.strictObject({ usedMargin: points, overPercent: points }),
    /** A kept share: short by less than this is yellow, from it on red. */
    hold: z.strictObject({ yellowUnder: points }),
    sync: z.strictObject({ tolerance: points }),
    recurring: z.strictObject({ yellowFrom: months, redFrom: months }),
    /** Checkpoints in words: missed for so many months is red. */
    checkpoints: z.strictObject({ redAfterMonths: months }),
    /** So many filings of 无变化 running is 无实质进展. */
    noProgressFilings: months,
  })
  .refine((rule) => rule.bands.slightlyOver <= rule.bands.yellowFrom && rule.bands.yellowFrom <= rule.bands.redOver, {
    path: ['bands'],
    message: 'bandsOutOfOrder',
  })
  .refine((rule) => rule.recurring.yellowFrom <= rule.recurring.redFrom, {
    path: ['recurring'],
    message: 'bandsOutOfOrder',
  })

export type Rule = z.infer<typeof RuleSchema>

/** Bands: 银川 2025; growth: 天津 2022; second yellow: 三亚 2022; the rest our own. */
export const DEFAULT_RULE: Rule = {
  name: '本系统默认',
  bands: { slightlyOver: 0, yellowFrom: 10, redOver: 30, aheadFrom: 10 },
  approxTolerancePercent: 2,
  oneShortAtMostYellow: true,
  limit: { usedMargin: 10, overPercent: 10 },
  hold: { yellowUnder: 10 },
  sync: { tolerance: 1 },
  recurring: { yellowFrom: 1, redFrom: 2 },
  checkpoints: { redAfterMonths: 3 },
  noProgressFilings: 3,
}
