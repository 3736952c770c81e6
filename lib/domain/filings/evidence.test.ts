import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVIDENCE_KINDS, endingFits, keptName, LONGEST_NAME, showsInBrowser } from './evidence.ts'

describe('the name that is kept', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\用户\\桌面\\签约照片.PDF', '签约照片.pdf'],
    ['验收\u202Efdp.exe.pdf', '验收fdp.exe.pdf'],
    ['零\u200B宽\u2066.pdf', '零宽.pdf'],
    ['回\r\n车\0.pdf', '回车.pdf'],
    ['<img src=x>"|?*.pdf', 'img src=x.pdf'],
    ['  ..协议. .pdf', '协议.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['', '附件.pdf'],
    ['没有后缀', '没有后缀.pdf'],
  ])('of %j is %j', (given, kept) => expect(keptName(given, 'pdf')).toBe(kept))

  it('is at most so long and keeps its ending', () => {
    const kept = keptName(`${'长'.repeat(300)}.pdf`, 'pdf')
    expect([...kept]).toHaveLength(LONGEST_NAME)
    expect(kept.endsWith('长.pdf')).toBe(true)
  })

  it('holds no path, no hidden character and no end of line, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const kept = keptName(`${given}.png`, 'png')
        expect(kept).not.toMatch(/[\p{C}/\\"<>|?*:]/u)
        expect(kept.length).toBeGreaterThan(4)
        expect([...kept].length).toBeLessThanOrEqual(LONGEST_NAME)
        expect(encodeURIComponent(kept)).not.toBe('')
      }),
    )
  })
})

it('knows which endings a kind has', () => {
  expect(endingFits('a.JPEG', 'jpeg')).toBe(true)
  expect(endingFits('a.et', 'xls')).toBe(true)
  expect(endingFits('a', 'pdf')).toBe(true)
  expect(endingFits('a.pdf', 'png')).toBe(false)
  expect(endingFits('a.pdf.exe', 'pdf')).toBe(false)
})

it('shows pictures only', () => {
  const kinds = Object.values(EVIDENCE_KINDS).map((each) => each.mediaType)
  expect(kinds.filter(showsInBrowser)).toEqual(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])
})
