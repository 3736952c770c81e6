/** Words that begin with a Chinese digit and count nothing. 一个, 四处 and 两家 stay numbers. */
const WORDS = [
  '一(?:切|看|般|直|定|起|样|旦|致|流|律|同|贯|味|心|体|些|再|经|如|边|带一路|向|并|举|概|站式|揽子|把手|盘棋|以贯之|方面|手|新|老一小|村一|企一|户一|人一|事一|地一|区一|园一|校一|街一|镇一|社区一|点(?![零〇一二两三四五六七八九]))',
  '二手|二维|二次(?=供水|创业|开发)|二三产业|一二三产业',
  '两(?:岸|会|江|侧|旁|翼|难|学一做|手|者|全|山理念|新一重|新|重)(?![零〇一二三四五六七八九十])',
  '三(?:农|峡|门峡|亚|明市|角|秦|晋|甲|夏|伏|包)',
  '四(?:川|面八方|面|周|季|海|平市|邻)(?![零〇一二三四五六七八九十])',
  '五(?:谷|湖四海|花八门|角大楼|脏|音|指山)',
  '六(?:盘水|安市)',
  '七(?:上八下|嘴八舌|夕)',
  '八(?:方|面来风|角|仙)',
  '九(?:州|江市|寨沟|龙)',
  '十(?:足|分(?!之|钟|钱|[零〇一二三四五六七八九])|字|堰|全十美|里八乡|多年来)',
  '百(?:姓|花|货|业|般|折|尺竿头|色市|年(?:老|未|党|大|变|奋)|家争鸣)',
  '千(?:方百计|家万户|丝|古|姿|秋|头万绪|年(?:古|大|之))',
  '零(?:售|星|散|碳|工|跑|件|部件|食|钱|基础|容忍|门槛|申报|距离|延误|接触|就业|报告)',
].join('|')
const BEGINS = new RegExp(WORDS, 'y')
/** 统一, 唯一, 逐一: the digit is the end of a word. */
const ENDS = /(?:统|唯|划|归|逐|始终如|专|单|合|万|不|(?<!分)之)$/

/** Where the word ends of which a Chinese numeral at `at`, `length` long, is only a part; null when it is a number. */
export function wordEnd(folded: string, at: number, length: number): number | null {
  BEGINS.lastIndex = at
  const word = BEGINS.exec(folded)
  if (word) return at + word[0].length
  const ends = length === 1 && folded[at] === '一' && ENDS.test(folded.slice(Math.max(0, at - 3), at))
  return ends && !isCounted(folded, at) ? at + 1 : null
}

const isCounted = (folded: string, at: number) => /^[个家项处座所次条名位]/.test(folded.slice(at + 1, at + 2))
