import { conflict, invalid } from '../errors.ts'
import type { EntryKind, NoticeKind, NoticeState } from './notice.ts'

/** A step on a notice that is out: 签收 · 反馈 · 退回反馈 · 销号. */
export type NoticeStep = Exclude<EntryKind, 'issue'>

/** Whose step it is: of the unit that has to answer, or of the office that issued it. */
export const STEP_OF: Record<NoticeStep, 'answers' | 'runs'> = {
  acknowledge: 'answers',
  reply: 'answers',
  return: 'runs',
  close: 'runs',
}

interface Standing {
  kind: NoticeKind
  state: NoticeState
}

const NEXT: Record<NoticeStep, NoticeState> = {
  acknowledge: 'acknowledged',
  reply: 'replied',
  return: 'acknowledged',
  close: 'closed',
}
const FROM: Record<NoticeStep, readonly NoticeState[]> = {
  acknowledge: ['issued'],
  reply: ['acknowledged'],
  return: ['replied'],
  close: ['issued', 'acknowledged', 'replied'],
}

/** The steps that can be taken now. A notice is closed early too, where it was issued in error or has become idle. */
export const openSteps = ({ state }: Pick<Standing, 'state'>): NoticeStep[] =>
  (Object.keys(FROM) as NoticeStep[]).filter((step) => FROM[step].includes(state))

/** Whether closing now has to say why: a 督办单 must be answered in writing, a 催办 only be seen. */
export const closesEarly = ({ kind, state }: Standing): boolean =>
  kind === 'order' ? state !== 'replied' : state === 'issued'

/**
 * The state after a step. @param words what is said with it: a reply, the reason of a return, a closing's remark
 * @throws Refusal conflict `noticeStep` where the step does not fit the state, validation `words` where words are due
 */
export function stepped(notice: Standing, step: NoticeStep, words: string): NoticeState {
  if (!FROM[step].includes(notice.state)) throw conflict('noticeStep')
  const due = step === 'reply' || step === 'return' || (step === 'close' && closesEarly(notice))
  if (due && words.trim() === '') throw invalid('words', 'required')
  return NEXT[step]
}
