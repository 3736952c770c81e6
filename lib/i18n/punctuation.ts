import type { Language } from '../domain/people/language.ts'

/** 存在问题：缺水 · Issues: no water. */
export const labelled = (label: string, text: string, language: Language): string =>
  language === 'en' ? `${label}: ${text}` : `${label}：${text}`

/** 12 个（累计） · 12 (total). */
export const bracketed = (text: string, more: string, language: Language): string =>
  language === 'en' ? `${text.trimEnd()} (${more})` : `${text}（${more}）`
