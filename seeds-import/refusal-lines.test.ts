import { describe, expect, it } from 'vitest'
import { invalid } from '../lib/domain/errors.ts'
import { FILE_REFUSALS, messageKey } from '../lib/readers/unreadable.ts'
import { refusalLines } from './refusal-lines.ts'

describe('the sentence of a refused file', () => {
  it.each(FILE_REFUSALS)('%s says in both languages what to do', (refusal) => {
    const lines = refusalLines('报告.doc', invalid('content', messageKey(refusal)))
    expect(lines.zh).toMatch(/^报告\.doc：.*(?:请|可读)/u)
    expect(lines.en).toMatch(/^报告\.doc: [A-Z].*(?:[Oo]pen|[Ss]ave|[Pp]aste|[Kk]eep|[Cc]hoose|[Cc]opy|try again)/)
  })
})
