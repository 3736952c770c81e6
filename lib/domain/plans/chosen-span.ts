import type { PlanSpan } from './plan.ts'

const EDGE = /[\s　，。、；：！？,.;:!?]/

/** A chosen stretch without the spaces and stops at its ends; null where nothing is left or it lies outside the text. */
export function chosenSpan(text: string, [from, to]: PlanSpan): PlanSpan | null {
  if (from < 0 || to > text.length) return null
  let [start, end] = [from, to]
  while (start < end && EDGE.test(text.charAt(start))) start++
  while (end > start && EDGE.test(text.charAt(end - 1))) end--
  return start < end ? [start, end] : null
}
