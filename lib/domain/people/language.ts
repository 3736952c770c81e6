/** The languages of the interface; Chinese comes first and is what is shown until somebody chooses. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
