import type { LeftWhy, Span } from '../read-report-types.ts'
import { everyMatch } from './every-match.ts'
import { SET_PHRASES } from './set-phrases.ts'

/** A stretch in which a number says nothing to be done, and what it is there. */
export type Name = readonly [start: number, end: number, why: LeftWhy]

/** Among those words they stand for any digit, letter and Chinese numeral. */
const DIGIT = '0-9'
const LETTER = 'A-z'
const NUMERAL = '一-万'
const CN = '[零一二两三四五六七八九十百]'

/** Each form, and words of which one is in all that it finds, where there are such. */
const NAMES: readonly [LeftWhy, RegExp, (readonly string[])?][] = [
  [
    'name',
    /“(?![一二两三四五六七八九十\d]{1,3}[件项](?:重点|惠民)?(?:民生|为民|惠民)?实事”)[^”“\n]*”|《[^《》\n]*》|"[^"\n]*"|【[^【】\n]*】/g,
  ],
  ['ordinal', /第[零一二三四五六七八九十百\d]{1,6}/g, ['第']],
  ['ordinal', /[一二三四五六七八九十]是/g, ['是']],
  ['ordinal', /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.](?!\d))/g],
  [
    'name',
    /十[一二三四五六七]五(?:规划|时期|期间)?|(?:二十|十[五六七八九])(?:大(?![\p{Script=Han}]{0,6}(?:工程|行动|项目|实事|任务))|届)|[一二三四五六七八]中全会/gu,
    ['十', '中全会'],
  ],
  ['name', /(?<![\dA-Za-z+])[\dA-Za-z]{1,12}(?:\+[\dA-Za-z]{1,12})+/g, ['+']],
  [
    'name',
    /(?<![A-Za-z])[A-Za-z]+[-. ]?\d+(?:\.\d+)?|(?<![\d.])\d+(?:\.\d+)?(?!(?:[kh]?m[23²³]?|KM|kg)(?![A-Za-z\d])|(?<!1080|720)(?:P(?![A-Za-z\d])|[PE]F))[A-Za-z]/g,
    [LETTER],
  ],
  ['slogan', /[一二两三四五六七八九十\d]{1,2}(?:个|大)100%|双100%/g, ['100%']],
  ['slogan', /[一二两三四五六七八九十]大(?!棚|型|于|户|件)/g, ['大']],
  [
    'slogan',
    /[一二两三四五六七八九十百千万]\p{Script=Han}?[一二三四五六七八九十]\p{Script=Han}(?=[、,。”]|工程|行动|计划)/gu,
    [NUMERAL],
  ],
  [
    'slogan',
    /[一二三四五六七八九]不[一二三四五六七八九]|[一二三四五六七八九][心网体线岗][一二三四五六七八九]/g,
    [NUMERAL],
  ],
  [
    'slogan',
    /[一二两三四五六七八九]个(?:一|确立|维护|意识|自信|务必|先行|统一|坚持|结合|转变|更大|确保|毫不动摇|革命|全面)/g,
    ['个'],
  ],
  ['slogan', new RegExp(SET_PHRASES.join('|'), 'g'), [NUMERAL, '逐步', '双']],
  [
    'name',
    /(?<!\d)\d{5,12}(?=热线|平台|工单|市民|政务)|(?<![\d.])(?:110|119|120|122)(?=警|联动|接|出警|报警|指挥|急救|快处)|(?<!\d)\d{7,}|\d{3}(?=大舞台|国道|省道|县道|火灾|乡道)/gu,
    [DIGIT],
  ],
  ['name', /翻[一两]?番/g, ['番']],
  [
    'name',
    /(?:万|千|百)人(?:计划|助|评|进|大)|百千|百千万|千万工程|万村|百村|百日|百姓|百年|千年|百强|千强|万企|百企|千企|百校|千家万户/g,
    ['百', '千', '万'],
  ],
  ['name', /\d{1,3}分钟(?=[\p{Script=Han}]{0,10}(?:圈|服务|生活))/gu, ['分钟']],
  ['name', /[一二两三四五六七八九十\d]{1,4}年(?=行动|计划|规划|攻坚|工程|提升|滚动|大变样|倍增)/g, ['年']],
  [
    'name',
    /\d{1,2}(?:×|x|X|\*)\d{1,2}|(?<!\d)24小时(?=[\p{Script=Han}]{0,3}(?:值|备|服务|响应|自助|监|不|巡|热线|在线|无|待|书房|健身|营业))/gu,
    ['×', 'x', 'X', '*', '24小时'],
  ],
  [
    'ordinal',
    /前\d{1,3}(?:位|名|强)?|前[三五十]{1,2}(?=位|名|[,、。;]|行列|$)|(?<![\p{Script=Han}])(?:top|TOP)\d{1,3}/gu,
    ['前', 'top', 'TOP'],
  ],
  ['name', /(?<!\d)\d{1,4}[号#弄室]/g, ['号', '#', '弄', '室']],
  ['name', /(?<!\d)\d{1,4}[栋幢]、\d{1,4}[栋幢]/g, ['栋、', '幢、']],
  ['name', /(?<!\d)\d{1,3}-\d{1,3}层/g, ['层']],
  ['name', /\d{1,2}人制/g, ['人制']],
  [
    'date',
    new RegExp(
      `(?:每|近|过去|前|未来|今后|用|利用|力争用|为期)(?:${CN}{1,3}|\\d{1,3})(?:到${CN}{1,2})?(?:年|个月)|(?:${CN}{1,3}|\\d{1,3})(?:年|个月)(?:内|时间|之内)`,
      'g',
    ),
    ['年', '个月'],
  ],
]

/** A longer quotation is speech and no name. */
const LONGEST = 82

/** The names of a folded text between two positions, in no order. */
export function namesIn(folded: string, start: number, end: number): Name[] {
  const text = folded.slice(start, end)
  const kinds = {
    [DIGIT]: /\d/.test(text),
    [LETTER]: /[A-Za-z]/.test(text),
    [NUMERAL]: /[零一二两三四五六七八九十百千万]/.test(text),
  }
  const found: Name[] = []
  for (const [why, form, words] of NAMES) {
    if (words && !holdsOne(text, words, kinds)) continue
    for (const m of everyMatch(form, text))
      if (m[0].length <= LONGEST && !isSpeech(text, m[0], m.index))
        found.push([start + m.index, start + m.index + m[0].length, why])
  }
  return found
}

/** 书记说:“我们将…,…。”: several clauses behind a colon are what somebody says. */
const isSpeech = (text: string, quoted: string, at: number) =>
  quoted.startsWith('“') &&
  ((quoted.length > 20 && /[,。;]/.test(quoted)) || quoted.endsWith('。”')) &&
  (at === 0 || /[:,]/.test(text[at - 1] as string))

function holdsOne(text: string, words: readonly string[], kinds: Readonly<Record<string, boolean>>): boolean {
  for (const word of words) if (kinds[word] ?? text.includes(word)) return true
  return false
}

/** The name that a position lies in. */
export const nameAt = (at: number, names: readonly Name[]) => names.find(([start, end]) => start <= at && at < end)

export const within = (at: number, spans: readonly (Span | Name)[]) =>
  spans.some(([start, end]) => start <= at && at < end)
