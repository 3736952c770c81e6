/** 草稿 → 已报送 → 已审签 → 已核定, or 退回 with a reason. Drafts and returned ones do not count. */
export const FILING_STATES = ['draft', 'submitted', 'signed', 'approved', 'returned'] as const
export type FilingState = (typeof FILING_STATES)[number]

/** Whether a filing in this state is given to the judge. */
export const counts = (state: FilingState): boolean =>
  state === 'submitted' || state === 'signed' || state === 'approved'
