import type { Day } from '../calendar/day.ts'
import { type Line, linesIn } from './lines.ts'
import { printedDay } from './periods.ts'

/** The head of a published page: its fields, its title, and where the text itself begins. */
export interface DocumentHead {
  title: string | null
  unit: string | null
  indexNo: string | null
  published: Day | null
  body: number
}

const INDEX = /索\s*引\s*号\s*[:|]?\s*([A-Za-z0-9][A-Za-z0-9\-/_.()〔〕[\]]{5,60})/
const PUBLISHED =
  /(?:发布日期|发布时间|公开日期|公开时间|发文日期|发布于)\s*[:|]?\s*(20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})/
const MADE = /(?:生成日期|成文日期|印发日期|日期|时间)\s*[:|]?\s*(20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})/
const ISSUER = /(?:发布机构|发布单位|发文机关|公开机构|信息来源|来源|制发机关)\s*[:|]?\s*([\p{Script=Han}]{2,24})/u
const FIELD =
  /^(?:索\s*引\s*号|信息名称|主题|文\s*号|文件编号|发布|生成|公开|组配|内容概述|来源|信息来源|体裁|废止|当前位置|您(?:当前)?的?位置|首页|字体|浏览)/
const REPORT =
  /工作(?:报告|总结|计划|思路|要点|打算|规划|安排|任务|回顾|部署)|目标任务|任务分解|重点工作|民生实事|工作情况/
const HEAD_LINES = 24
const UNIT =
  /[\p{Script=Han}]{2,12}?(?:街道|开发区|新区|镇|乡|县|区|市)(?=办事处|人民政府|党工委|党委|管委会|\d|政府|关于|工作|召开|20|二〇|年|人大|$)/u
const SIGNED = /^\s*([\p{Script=Han}]{2,16}(?:街道办事处|镇人民政府|乡人民政府|区人民政府|县人民政府|市人民政府))\s*$/mu
const COMMON = /([\p{Script=Han}]{2})(街道|镇|乡)/gu

/** Reads the head of a folded page. Nothing is guessed: what is not printed is null. */
export function documentHead(folded: string): DocumentHead {
  const lines = linesIn(folded)
  const head = folded.slice(0, 1600)
  const titleLine = titleAmong(lines.slice(0, HEAD_LINES))
  const title = titleLine?.text.replace(/^-+/, '') ?? null
  const body = titleLine ? titleLine.end : (lines.find((line) => !isField(line.text))?.start ?? 0)
  return {
    title,
    unit: unitIn(folded, title, ISSUER.exec(head)?.[1] ?? null),
    indexNo: INDEX.exec(head)?.[1] ?? null,
    published:
      printedDay(PUBLISHED.exec(head)?.[1] ?? '') ?? printedDay(MADE.exec(head)?.[1] ?? '') ?? signedOff(lines),
    body,
  }
}

const isField = (text: string) => FIELD.test(text) || /\|/.test(text) || />/.test(text)

function titleAmong(lines: readonly Line[]): Line | null {
  const short = lines.filter(
    (line) =>
      line.text.length <= 64 && !/[。;]|^\(?[一二三四五六七八九十]{1,3}[、)]/.test(line.text) && !isField(line.text),
  )
  const early = short.filter((line) => lines.indexOf(line) < 16)
  return (
    early.find((line) => REPORT.test(line.text) && line.text.length > 5 && !/^作/.test(line.text)) ??
    early.find((line) => /召开|会议|报告/.test(line.text) && line.text.length > 9) ??
    null
  )
}

/** The date a document is signed with: alone on one of its last lines. */
function signedOff(lines: readonly Line[]): Day | null {
  const last = lines.slice(-6).find((line) => /^20\d\d年\d{1,2}月\d{1,2}日$/.test(line.text))
  return last ? printedDay(last.text) : null
}

function unitIn(folded: string, title: string | null, issuer: string | null): string | null {
  const named = (words: string | null) => (words ? clean(UNIT.exec(words.replace(/【[^】]*】/g, ''))?.[0] ?? '') : '')
  return named(issuer) || named(title) || named(SIGNED.exec(folded)?.[1] ?? null) || mostNamed(folded) || null
}

/** 滨江市云汀区听澜街道办事处 → 听澜街道. */
function clean(name: string): string {
  const bare = name.replace(/^(?:中共|关于)/, '').replace(/(?:办事处|人民政府|党工委)$/, '')
  const cut =
    /^(?:[\p{Script=Han}]{2,4}省)?(?:[\p{Script=Han}]{2,4}?市)?(?:[\p{Script=Han}]{2,4}?[区县])?([\p{Script=Han}]{2,8}(?:街道|镇|乡))$/u.exec(
      bare,
    )
  return cut?.[1] ?? bare
}

function mostNamed(folded: string): string | null {
  const counts = new Map<string, number>()
  for (const m of folded.matchAll(COMMON)) counts.set(m[0], (counts.get(m[0]) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  if (!best || best[1] < 3) return null
  const longer = new Map<string, number>()
  for (const m of folded.matchAll(new RegExp(`\\p{Script=Han}${best[0]}`, 'gu')))
    longer.set(m[0], (longer.get(m[0]) ?? 0) + 1)
  const top = [...longer].sort((a, b) => b[1] - a[1])[0]
  return top && top[1] > 0.8 * best[1] ? top[0] : best[0]
}
