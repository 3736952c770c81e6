import type { Language } from '../../../lib/domain/people/language.ts'
import { MESSAGES, type Messages } from '../../../lib/i18n/messages.ts'

/** The texts of the overview in one language, handed down by the page: looked up, not formatted (see `fill`). */
export interface OverviewWords {
  language: Language
  text: Messages['overview']
  standing: Messages['words']['standing']
}

export const overviewWords = (language: Language): OverviewWords => ({
  language,
  text: MESSAGES[language].overview,
  standing: MESSAGES[language].words.standing,
})
