/** 催办 is a reminder; a 督办单 is numbered and must be answered in writing. */
export const NOTICE_KINDS = ['reminder', 'order'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** An office's three sheets, rising: 蓝 提醒 · 黄 警示 · 红 督办 (三明 2017, 紫阳 2022, 宿迁 2025). */
export const NOTICE_COLOURS = ['blue', 'yellow', 'red'] as const
export type NoticeColour = (typeof NOTICE_COLOURS)[number]

/** 已发出 → 已签收 → 已反馈 → 已办结; a reply that is sent back is 已签收 again. */
export const NOTICE_STATES = ['issued', 'acknowledged', 'replied', 'closed'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** What an entry of a notice's record is. */
export const ENTRY_KINDS = ['issue', 'acknowledge', 'reply', 'return', 'close'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]
