import type { Language } from '../domain/people/language.ts'

export const LANGUAGE_COOKIE = 'lang'
export const languageOf = (value: string | undefined): Language => (value === 'en' ? 'en' : 'zh-CN')
