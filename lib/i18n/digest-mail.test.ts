import { describe, expect, it } from 'vitest'
import type { Digest, NoticeRow } from '../domain/notices/digest.ts'
import { digestMail } from './digest-mail.ts'
import { digestParts } from './digest-text.ts'

const NOTICE: NoticeRow = {
  ...{ id: 'n1', kind: 'order', colour: 'yellow', year: 2025, no: 3, title: '项目 <滞后>', unit: '经济科' },
  ...{ state: 'issued', due: '2025-07-15', overdue: null },
}
const MONTH = { reportId: 'r', unitId: 'u', unit: '经济科', month: '2025-06', cutoff: '2025-07-07', rows: 5 } as const
const DIGEST: Digest = {
  day: '2025-07-10',
  sections: [
    { kind: 'returned', total: 14, rows: [{ taskId: 't', title: '新建公园', month: '2025-06', reason: '与台账不符' }] },
    { kind: 'answer', total: 2, rows: [NOTICE, { ...NOTICE, kind: 'reminder', year: null, no: null, overdue: 2 }] },
    { kind: 'unreported', total: 1, rows: [{ ...MONTH, state: 'late', unreported: 3 }] },
    { kind: 'silent', total: 1, rows: [{ ...MONTH, state: 'late', unreported: 3 }] },
    { kind: 'approve', total: 1, rows: [{ unit: '经济科', count: 4, due: '2025-07-08', late: 1 }] },
    {
      kind: 'decided',
      total: 1,
      rows: [{ taskId: 't', title: '建成食堂', kind: 'extension', granted: false, decision: '理由不足' }],
    },
  ],
}

describe('a digest in words', () => {
  it('says what, why and where', () => {
    const parts = digestParts(DIGEST, 'zh-CN')
    expect(
      parts.map((part) => [part.title, part.more, ...part.lines.map((line) => `${line.text}|${line.note}`)]),
    ).toEqual([
      ['被退回，须重新报送', 13, '新建公园（2025年6月）|退回理由：与台账不符'],
      [
        '待签收、待反馈的督办',
        0,
        '黄色警示 〔2025〕3号 项目 <滞后>|请在 2025-07-15 前签收并反馈',
        '黄色警示 催办 项目 <滞后>|应于 2025-07-15 前答复，已逾期 2 个工作日',
      ],
      ['待填报', 0, '经济科 2025年6月：5 项中还有 3 项未报|已过截止日 2025-07-07，可补报'],
      ['过了截止日仍未报齐的单位', 0, '经济科 2025年6月：5 项中还有 3 项未报|截止日 2025-07-07'],
      ['待核定', 0, '经济科：4 项|其中 1 项已过时限（2025-07-08）'],
      ['已有答复的申请', 0, '延期申请：建成食堂|未同意：理由不足'],
    ])
    expect(parts.flatMap((part) => part.lines[0]?.href)).toEqual([
      ...['/month?month=2025-06', '/notices/n1', '/month?month=2025-06'],
      ...['/notices/new?report=r&month=2025-06&unit=u', '/review', '/tasks/t'],
    ])
  })

  it('is a letter in either language, safe as HTML, with links only where the address is known', () => {
    const zh = digestMail(DIGEST, '王芳', 'zh-CN', 'https://ledger.example')
    expect(zh.subject).toBe('亮灯台账今日提要 2025-07-10（20 件）')
    expect(zh.text).toContain('- 黄色警示 〔2025〕3号 项目 <滞后>（请在 2025-07-15 前签收并反馈）')
    expect(zh.text).toContain('https://ledger.example/today')
    expect(zh.html).toContain('<a href="https://ledger.example/notices/n1">黄色警示 〔2025〕3号 项目 &lt;滞后&gt;</a>')
    expect(zh.html).toContain('另有 13 项')
    const en = digestMail(DIGEST, 'Wang Fang', 'en', null)
    expect(en.subject).toBe('Liangdeng, 2025-07-10: 20 things for today')
    expect(en.text).toContain('Yellow: warning No. 3 of 2025')
    expect(en.text).not.toMatch(/[（）：]/)
    expect(en.html).not.toContain('href')
    expect(en.text).not.toContain('undefined')
  })
})
