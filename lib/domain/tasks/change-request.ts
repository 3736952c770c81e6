/** 延期申请 (a later due day) and 目标调整 (another target, by the issuing level with its document). */
export const REQUEST_KINDS = ['extension', 'adjustment'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATES = ['asked', 'granted', 'refused', 'withdrawn'] as const
export type RequestState = (typeof REQUEST_STATES)[number]
