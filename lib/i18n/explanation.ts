import type { Month } from '../domain/calendar/month.ts'
import type { Language } from '../domain/people/language.ts'
import type { LineId, Verdict } from '../domain/tasks/verdict.ts'
import { english } from './explanation.en.ts'
import { chinese } from './explanation.zh-cn.ts'

/** What the sentence is about besides the verdict: the data month it was judged for. */
export interface ExplanationContext {
  month: Month
}

/** One language's sentences, a function for each line of the rule; `unit` may be empty. */
export type Explanations = Record<LineId, (verdict: Verdict, unit: string, context: ExplanationContext) => string>

/** The reason beside a light: one sentence, rendered from the verdict's numbers. @param unit of the task, such as 个. */
export function explain(
  verdict: Verdict,
  language: Language,
  unit: string | null,
  context: ExplanationContext,
): string {
  const sentences = language === 'en' ? english : chinese
  return sentences[verdict.line](verdict, unit ?? '', context)
}
