import { describe, expect, it } from 'vitest'
import { readBytes } from './read-bytes.ts'
import { pageLines } from './saved-page.ts'
import { Unreadable } from './unreadable.ts'

const PROSE = Array.from(
  { length: 12 },
  (_, at) => `<p>（${at + 1}）持续推进老旧楼道修缮，计划完成第${at}批任务${at + 3}处。</p>`,
)
const NAV = `<div class="nav"><ul>${'<li><a href="/">政务公开</a></li>'.repeat(20)}</ul></div>`
const FOOT = '<div class="foot"><p>版权所有：澜桥区人民政府办公室　网站标识码：0000000000</p></div>'
const page = (main: string, head = '<title>澜桥街道2026年工作计划_澜桥区人民政府</title>') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${NAV}${main}${FOOT}</body></html>`
const lines = (html: string) => pageLines(html).split('\n')

describe('a saved page', () => {
  it.each([
    ['in a known container', `<div id="zoom">${PROSE.join('')}</div>`],
    ['in one that nobody knows', `<div class="x9"><div class="y">${PROSE.join('')}</div></div>`],
    [
      'laid out by tables',
      `<table><tr><td>${NAV}</td><td><table><tr><td>${PROSE.join('')}</td></tr></table></td></tr></table>`,
    ],
  ])('gives its article, %s', (_, main) => {
    const read = lines(page(main))
    expect(read[0]).toBe('澜桥街道2026年工作计划')
    expect(read.filter((line) => line.startsWith('（'))).toHaveLength(12)
    expect(read.join()).not.toMatch(/版权所有|政务公开/)
  })

  it('keeps the fields of its head, as rows or as lines, and the title after them', () => {
    const fields =
      '<table><tr><td>索 引 号</td><td>X01/2026-00004</td><td>发布机构</td><td>澜桥街道</td></tr></table>' +
      '<h1>澜桥街道2026年工作要点</h1><dl><dt>发布日期：</dt><dd>2026-01-20</dd></dl><p>浏览次数：12</p>'
    expect(lines(page(`${fields}<div id="zoom">${PROSE.join('')}</div>`)).slice(0, 4)).toEqual([
      ...['索 引 号 | X01/2026-00004 | 发布机构 | 澜桥街道', '发布日期： 2026-01-20', '澜桥街道2026年工作要点'],
      '（1）持续推进老旧楼道修缮，计划完成第0批任务3处。',
    ])
  })

  it('takes from the page’s own marks what its text leaves out', () => {
    const head =
      '<meta name="ArticleTitle" content="澜桥街道2026年工作安排"><meta name="PubDate" content="2026-01-21 09:00">' +
      '<meta name="ContentSource" content="澜桥街道办事处"><title>首页</title>'
    expect(lines(page(`<div id="zoom">${PROSE.join('')}</div>`, head)).slice(0, 3)).toEqual([
      ...['发布日期：2026-01-21', '信息来源：澜桥街道办事处', '澜桥街道2026年工作安排'],
    ])
  })

  it('numbers the items of ordered lists, and shows nothing that is not shown', () => {
    const main = `<div id="zoom">${PROSE.join('')}<ol start="3"><li>修路<li>种树</ol><p hidden>不见</p><p>甲\u200b&nbsp;&nbsp;乙<br>丙</p></div>`
    expect(lines(page(main)).slice(-4)).toEqual(['3. 修路', '4. 种树', '甲 乙', '丙'])
  })

  it('whose head is never closed is refused as empty, not as our fault', async () => {
    const html = `<html><head><title>报告</title></head:<body><div>${PROSE.slice(0, 6).join('')}</div></body></html>`
    await expect(readBytes(Buffer.from(html))).rejects.toThrow(new Unreadable('empty'))
  })
})
