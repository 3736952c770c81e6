import { describe, expect, it } from 'vitest'
import { NOTICE_KINDS, NOTICE_STATES, type NoticeState } from './notice.ts'
import { closesEarly, type NoticeStep, openSteps, STEP_OF, stepped } from './notice-step.ts'

const order = (state: NoticeState) => ({ kind: 'order', state }) as const
const because = (reason: string) => expect.objectContaining({ code: 'conflict', detail: { reason, data: undefined } })

describe('a notice', () => {
  it('is acknowledged, replied to and closed, and a reply can be sent back', () => {
    const taken: [NoticeStep, NoticeState][] = [
      ['acknowledge', 'acknowledged'],
      ['reply', 'replied'],
      ['return', 'acknowledged'],
      ['reply', 'replied'],
      ['close', 'closed'],
    ]
    let state: NoticeState = 'issued'
    for (const [step, next] of taken) {
      state = stepped(order(state), step, '说明')
      expect(state).toBe(next)
    }
    expect(openSteps(order(state))).toEqual([])
  })

  it.each<[NoticeState, NoticeStep[]]>([
    ['issued', ['acknowledge', 'close']],
    ['acknowledged', ['reply', 'close']],
    ['replied', ['return', 'close']],
    ['closed', []],
  ])('that is %s takes no other step than these', (state, steps) => {
    expect(openSteps(order(state))).toEqual(steps)
    for (const step of Object.keys(STEP_OF) as NoticeStep[]) {
      if (steps.includes(step)) expect(() => stepped(order(state), step, '说明')).not.toThrow()
      else expect(() => stepped(order(state), step, '说明')).toThrow(because('noticeStep'))
    }
  })

  it('needs words for a reply and for sending one back', () => {
    expect(() => stepped(order('acknowledged'), 'reply', '  ')).toThrow('validation')
    expect(() => stepped(order('replied'), 'return', '')).toThrow('validation')
    expect(stepped(order('issued'), 'acknowledge', '')).toBe('acknowledged')
  })

  it('is closed without a word once it was answered: an order by a reply, a reminder by being seen', () => {
    const early = NOTICE_KINDS.map((kind) => NOTICE_STATES.slice(0, 3).map((state) => closesEarly({ kind, state })))
    expect(early).toEqual([
      [true, false, false],
      [true, true, false],
    ])
    expect(() => stepped(order('acknowledged'), 'close', '')).toThrow('validation')
    expect(stepped(order('acknowledged'), 'close', '发错单位')).toBe('closed')
    expect(stepped({ kind: 'reminder', state: 'acknowledged' }, 'close', '')).toBe('closed')
  })
})
