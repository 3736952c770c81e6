/**
 * The text with full-width letters, digits and punctuation as their ASCII twins, character by character, so that
 * every position in the folded text is the same position in the text itself.
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u2002-\u200a\u2010-\u2015\u2236\u00b7\u2022\t]/g, (char) => {
    const code = char.charCodeAt(0)
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    if (code >= 0x2010 && code <= 0x2015) return '-'
    if (code === 0x2236) return ':'
    return code === 0xb7 || code === 0x2022 ? '·' : ' '
  })
}

/** The span without white space at either end; empty spans stay where they are. */
export function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] as string)) from++
  while (to > from && /\s/.test(text[to - 1] as string)) to--
  return [from, to]
}
