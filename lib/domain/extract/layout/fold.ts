/** Full-width forms, dashes, minus signs and blanks; radicals and compatibility forms that a PDF prints. */
const FOLDED =
  /[\uff01-\uff5e\u3000\u00a0\u2002-\u200a\u2010-\u2015\u2212\u2236\u223c\u301c\ufe63\ufe30\ufe55\ufe6a\u00b7\u2022\t\r\u2028\u2029\u2e80-\u2fd5\uf900-\ufad9]/g
/** 二00三年, 二O一○年: the rings, letters and noughts that stand for 〇. */
const YEAR = /[一二][九〇零○oO0][一二三四五六七八九〇零○oO0]{2}(?=年)/g
const NOUGHT = /(?<=[一二三四五六七八九〇零○])[○ＯOo0](?=[一二三四五六七八九〇零○ＯOo0年])/g
/** 新建公园三处.二是…: a point behind a sentence stands for its full stop; one behind a numeral does not. */
const STOP = /\.(?<=[\p{Script=Han}%‰)”]\.)(?<![零〇一二两三四五六七八九十百千万亿]\.)(?=[\p{Script=Han}“\s]|$)/gu

/**
 * The text with full-width letters, digits and punctuation as their ASCII twins, character by character, so that
 * every position in the folded text is the same position in the text itself.
 */
export function fold(text: string): string {
  return text.replace(FOLDED, twin).replace(YEAR, zeros).replace(NOUGHT, '〇').replace(STOP, '。')
}

const zeros = (year: string) => year.replace(/[○oO0]/g, '〇')

function twin(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63) return '-'
  if (code === 0x301c || code === 0x223c) return '~'
  if (code === 0x2236 || code === 0xfe30 || code === 0xfe55) return ':'
  if (code === 0xfe6a) return '%'
  if (code === 0xb7 || code === 0x2022) return '·'
  if (code === 0x2028 || code === 0x2029) return '\n'
  if (code < 0x2e80) return ' '
  const common = char.normalize('NFKC')
  return common.length === 1 ? common : char
}

/** The span without white space at either end; empty spans stay where they are. */
export function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && isSpace(text, from)) from++
  while (to > from && isSpace(text, to - 1)) to--
  return [from, to]
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  // Nearly all characters are between these, and none of those is white space.
  return (code < 0x3001 ? code >= 0x80 : code >= 0xfeff) && /\s/.test(text[at] as string)
}
