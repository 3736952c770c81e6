/** A list counter as its number format prints it (ECMA-376, ST_NumberFormat); unknown formats print decimals. */
export function counted(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return inChinese(value, '一二三四五六七八九', '十', '百')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return inChinese(value, '壹贰叁肆伍陆柒捌玖', '拾', '佰')
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(value - 1) % 10] ?? ''
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[(value - 1) % 12] ?? ''
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperLetter':
      return letter(value, 'A')
    case 'lowerLetter':
      return letter(value, 'a')
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'bullet':
    case 'none':
      return ''
    default:
      return String(value)
  }
}

function inChinese(value: number, digits: string, ten: string, hundred: string): string {
  if (value < 1 || value > 999) return String(value)
  const [h, t, u] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const hundreds = h ? `${digits[h - 1]}${hundred}${t === 0 && u ? '零' : ''}` : ''
  const tens = t ? `${t === 1 && !h ? '' : digits[t - 1]}${ten}` : ''
  return `${hundreds}${tens}${u ? digits[u - 1] : ''}`
}

/** A … Z, AA, BB, … as word processors count. */
function letter(value: number, first: string): string {
  if (value < 1) return ''
  const char = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return char.repeat(Math.min(Math.ceil(value / 26), 9))
}

const ROMAN: readonly [number, string][] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as [number, string][]),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
]

function roman(value: number): string {
  let rest = Math.min(value, 3_999)
  let said = ''
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) said += sign
  }
  return said
}
