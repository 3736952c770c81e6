import { FORECASTS, type Forecast } from '../tasks/task.ts'
import type { CellForm } from './row-edit.ts'

/** 无变化, as a value cell keeps it and as one key types it. */
export const SAME = '='

/** What a value cell may hold beside numbers: the forecasts, done, 无变化. */
export const VALUE_WORDS = [...FORECASTS, 'done', SAME] as const
export type ValueWord = (typeof VALUE_WORDS)[number]

export const isValueWord = (text: string): text is ValueWord => (VALUE_WORDS as readonly string[]).includes(text)
export const forecastOf = (text: string): Forecast | null => FORECASTS.find((each) => each === text) ?? null

/**
 * A text as a value cell keeps it: the words that offices write, and the keys 1 2 3 4 and =, become the kept word;
 * everything else stays as it was typed.
 */
export function takenIn(form: CellForm, text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (UNCHANGED.has(plain)) return SAME
  return (form === 'state' ? STATES.get(plain) : undefined) ?? text
}

const UNCHANGED = new Set([SAME, '无变化', '没有变化', '无新进展', 'no change', 'unchanged'])
const STATES = new Map<string, ValueWord>([
  ...words('can', '1', '能', '能完成', '能按期完成', '可按期完成', 'yes'),
  ...words('likely', '2', '有望', '有望完成', '有望按期完成'),
  ...words('unlikely', '3', '难以', '难以完成', '难以按期完成'),
  ...words('done', '4', '已完成', '完成', '已办结', '✓', '√'),
])

function words(kept: ValueWord, ...said: string[]): [string, ValueWord][] {
  return [kept, ...said].map((each) => [each, kept])
}
