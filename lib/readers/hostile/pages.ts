import { type HostileFile, PROMISE, REPORT, read, refused, reportText } from './hostile-file.ts'

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const article = REPORT.map((line) => `<p>${line}</p>`).join('\n')
const page = (body: string, head = '<meta charset="utf-8">') =>
  utf8(`<!DOCTYPE html><html><head>${head}<title>澜桥街道2026年工作计划</title></head><body>${body}</body></html>`)
const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<tr><td>${at + 1}</td><td>新建泊位${at + 1}个</td><td>6月底前</td></tr>`,
  ).join('')

/** Saved pages. */
export const PAGES: readonly HostileFile[] = [
  {
    name: 'script.html',
    bytes: () => page(`<script>while(true){}</script><style>p{}</style>${article}<img src=x onerror="alert(1)">`),
    outcome: read('html', PROMISE, 'while'),
  },
  {
    name: 'unclosed.html',
    bytes: () => utf8(`<html><body><div><table><tr><td>${REPORT.join('<p><b><font>')}`),
    outcome: read('html', PROMISE),
  },
  { name: 'page-named.doc', bytes: () => page(article), outcome: read('html', PROMISE) },
  {
    name: 'says-gb2312-is-utf8.html',
    bytes: () => page(article, '<meta charset="gb2312">'),
    outcome: read('html', PROMISE),
  },
  {
    name: 'says-nonsense.html',
    bytes: () => page(article, '<meta charset="x-klingon">'),
    outcome: read('html', PROMISE),
  },
  { name: 'deep.html', bytes: () => page(`${'<div>'.repeat(100_000)}${article}`), outcome: refused('damaged') },
  {
    name: 'deep-tables.html',
    bytes: () => page(`${'<table><tr><td>'.repeat(2_000)}${article}`),
    outcome: read('html', PROMISE),
    apart: true,
  },
  {
    name: 'long-table.html',
    bytes: () => page(`${article}<table>${rows(4_000)}</table>`),
    outcome: read('html', '新建泊位3999个'),
    apart: true,
  },
  {
    name: 'merged-for-ever.html',
    bytes: () =>
      page(
        `${article}<table><tr><td rowspan="999999999" colspan="999999999">主题</td><td>二</td></tr>${rows(50)}</table>`,
      ),
    outcome: read('html', PROMISE),
  },
  {
    name: 'entities.html',
    bytes: () => page(`${article}<p>${'&amp;&#x4e00;&unknown;'.repeat(20_000)}</p>`),
    outcome: read('html', PROMISE),
    apart: true,
  },
  {
    name: 'entities-too-many.html',
    bytes: () => page(`<p>${'&#x4e00;'.repeat(600_000)}</p>`),
    outcome: refused('tooLong', 'tooSlow', 'tooMuchMemory'),
    apart: true,
  },
  {
    name: 'declares-entities.html',
    bytes: () =>
      utf8(`<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body>${article}<p>&a;</p></body></html>`),
    outcome: read('html', PROMISE, 'root:'),
  },
  {
    name: 'attributes.html',
    bytes: () => page(`<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="${at}"`).join(' ')}>${article}</p>`),
    outcome: read('html', PROMISE),
    apart: true,
  },
  {
    name: 'brackets.html',
    bytes: () => page(`${article}${'<'.repeat(100_000)}`),
    outcome: read('html', PROMISE),
    apart: true,
  },
  {
    name: 'comments.html',
    bytes: () => utf8(`<html>${'<!--'.repeat(50_000)}`),
    outcome: refused('empty'),
    apart: true,
  },
  {
    name: 'frames.html',
    bytes: () => utf8('<html><frameset><frame src="file:///etc/passwd"></frameset></html>'),
    outcome: refused('empty'),
  },
  {
    name: 'hidden.html',
    bytes: () => page(`${article}<p style="display:none">新建码头900座</p>`),
    outcome: read('html', PROMISE, '900'),
  },
  {
    name: 'archive.mht',
    bytes: () =>
      utf8(
        'From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----B"\r\n\r\n------B\r\n' +
          `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${page(article).toString('base64')}\r\n------B--`,
      ),
    outcome: read('mht', PROMISE),
  },
  {
    name: 'empty-archive.mht',
    bytes: () => utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=""\n\n'),
    outcome: refused('damaged'),
  },
  { name: 'xml.xml', bytes: () => utf8(`<?xml version="1.0"?><a>${reportText}</a>`), outcome: read('txt', PROMISE) },
]
