import type { Span } from './read-report-types.ts'

/** Stretches in which a number is part of a name, an ordinal or a slogan and says nothing to be done. */
const NAMES: readonly RegExp[] = [
  /“[^”“\n]{0,60}”|《[^》\n]{0,80}》|"[^"\n]{0,40}"|【[^】\n]{0,40}】/g,
  /第[零一二三四五六七八九十百\d]{1,6}/g,
  /十[一二三四五六七]五(?:规划|时期|期间)?|(?:二十|十[六七八九])(?:大|届)|[一二三四五六七八]中全会/g,
  /[\dA-Za-z]{1,12}(?:\+[\dA-Za-z]{1,12}){1,8}/g,
  /[A-Za-z]{1,12}[-. ]?\d{1,12}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?[A-Za-z]{1,12}/g,
  /[一二两三四五六七八九十\d]{1,2}(?:个|大)100%|双100%/g,
  /[一二两三四五六七八九十]大|[一二三四五六七八九十]是|[一二两三四五六七八九十百千万][\p{Script=Han}]?[一二三四五六七八九十][\p{Script=Han}](?=[、,。”]|工程|行动|计划)/gu,
  /[一二三四五六七八九]不[一二三四五六七八九]|[一二三四五六七八九][心网体线岗][一二三四五六七八九]/g,
  /\d{5,12}(?=热线|平台|工单|市民|政务)|\d{7,20}|\d{3}(?=大舞台|国道|省道|县道|火灾)/g,
  /翻[一两]?番/g,
  /(?:万|千|百)人(?:计划|助|评|进|大)|千百|百千万|万村|百村|百日|百姓|百年|千年/g,
  /\d{1,3}分钟(?=[\p{Script=Han}]{0,10}(?:圈|服务|生活))/gu,
  /[一二两三四五六七八九十\d]{1,4}年(?=行动|计划|规划|攻坚|工程|提升|滚动)/g,
]

/** The names of a folded text between two positions, in no order. */
export function namesIn(folded: string, start: number, end: number): Span[] {
  const text = folded.slice(start, end)
  return NAMES.flatMap((form) =>
    [...text.matchAll(form)].map((m): Span => [start + m.index, start + m.index + m[0].length]),
  )
}

export const within = (at: number, spans: readonly Span[]) => spans.some(([start, end]) => start <= at && at < end)
