const N = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const JOIN = ' {0,2}(?:-{1,2}|~|至|到) {0,2}'
const FULL_YEAR = '(?:(?:19|20)\\d\\d(?!\\d)|[一二][九〇零][零〇一二三四五六七八九]{2})'
/** 03年 and 零三年; 15年 only before a month, a quarter or 底, since it is a length of time elsewhere. */
const SHORT_YEAR =
  '(?:[09]\\d|[零〇九][零〇一二三四五六七八九])(?= {0,2}年(?![内来间多余均]|以[内上下]))|[12]\\d(?=年(?:\\d{1,2}月|[一二三四五六七八九十]{1,3}月|[上下]半年|第?[一二三四]季|[底末]))'
const YEAR = [
  `(?:(?<fromYear>${FULL_YEAR})(?: {0,2}年)?${JOIN})?(?<year>${FULL_YEAR}) {0,2}年(?:度)?`,
  `(?<![\\d.第一二三四五六七八九十百])(?<shortYear>${SHORT_YEAR}) {0,2}年`,
  '(?<thisYear>今年|本年度?|当年|这一年)|(?<nextYear>明年|(?<![以近历向原])来年(?!均)|次年|翌年|下一?年(?=度|[底末初]|\\d|[一二三四五六七八九十]|$))',
  '(?<laterYear>(?<![今以此之])后年(?!均|产|度))|(?<lastYear>去年|(?<!以)上一?年(?![级龄纪轮]))|(?<earlierYear>(?<![之以日提])前年(?!均))',
  '(?<twoYears>今明[两二]年|明后[两二]年|今明后三年)',
].join('|')

const EDGE = '月?底|末|[上中]{1,2}旬|[中下]{1,2}旬|初|中(?![国央心小学医期秋标考])'
const WITHIN = '内(?![蒙容部外设需销生涵])'
const PART = [
  `(?<dayMonth>${N})月(?:份)?(?:(?<fromDay>${N})[日号]?${JOIN})?(?<day>${N})[日号]`,
  '(?<openMonth>\\d{1,2}|[一二三四五六七八九十]{1,3})月(?<openDay>\\d{1,2}|(?:[一二三]十|十)[一二三四五六七八九]|[二三]?十)(?=$|[,。;、)])',
  `(?:(?<fromMonth>${N})月?(?:份)?${JOIN})?(?<month>${N})月(?<share>份)?(?<monthEdge>${EDGE})?`,
  `第(?<nthMonth>${N})个月|(?<firstMonth>首月)|(?<![提目此之])前(?<firstMonths>\\d{1,2}|[一两二三四五六七八九十]{1,2})个?月`,
  '(?:(?:(?<fromQuarter>[一二三四1-4])(?:-|~|至|到|、))?第?(?<quarter>[一二三四1-4首])季度|第(?<shortQuarter>[一二三四])季|(?<edgedQuarter>[一二三四])季(?=[末底初])|(?<firstQuarter>首季)|[Qq](?<letterQuarter>[1-4])(?:季度)?)(?<quarterEdge>[末底初])?',
  '(?<![提目此之])前(?<firstQuarters>[一二两三1-3])个?季度',
  '(?<nearQuarter>本|这|上|下){1,2}一?个?季度(?<nearQuarterEdge>[末底初])?',
  '(?<half>[上下](?!个)|(?<!提)[前后])半年|(?<nearHalf>[上下本])个半年',
  `(?<nearMonth>本|当|这|上上|上|下下|下)一?个?月(?:份)?(?:(?<nearDay>${N})[日号])?(?<nearEdge>[底末初]|[上中下]旬)?|(?<endOfMonth>月[底末])`,
  `(?<yearEdge>年[底末终初中内]|岁末|(?<=年(?:度)?)(?:[底末初]|伊始|中(?![国央心小学医期秋标考])|${WITHIN}))`,
].join('|')
const DIGITS = [
  '(?<!\\d[-/.]?)(?<y>(?:19|20)\\d\\d)(?<mark>[-/. ])(?<m>1[0-2]|0?[1-9])[-/. ](?<d>3[01]|[12]\\d|0?[1-9])(?![\\d%])',
  '(?<![\\d.])(?<dottedYear>(?:19|20)\\d\\d)\\.(?<dottedMonth>1[0-2]|0[1-9])(?![\\d.%])',
  '(?<!\\d)(?<runYear>(?:19|20)\\d\\d)(?<runMonth>1[0-2]|0[1-9])(?<runDay>3[01]|[12]\\d|0[1-9])(?!\\d)',
  '(?<=\\d\\.\\d\\d(?:-|~|至|到))(?<loneYear>(?:19|20)\\d\\d)(?![\\d年.%])',
].join('|')
const FLAG = '(?:左右)?(?:(?<before>(?:之|以)?前(?![后期三]))|(?<begins>起(?!草|步|点|来)|开始|以来)|止)?'

/** Where one can begin. */
const HEAD = '(?:(?<!\\d)(?=\\d)|(?=[一二三四五六七八九十零〇首今明来次翌后去上下前本当这月第年岁Qq]))'
/** What one ends with; nothing else is worth a match. */
const TAIL = '(?<=[年度季月份日号底末初中旬终内始右前起来止\\d一二三四五六七八九十])'
const GAP = '(?: {0,2}的? {0,2}(?=[\\d一二三四五六七八九十首上下前后本当月第年岁Qq底末初中内伊]))?'

/** One date expression with its parts as named groups; every part is short, so that a search is linear. */
export const DATE_WORDS = `${HEAD}(?:${DIGITS}|(?:(?:${YEAR})${GAP})?(?:${PART})?)${FLAG}${TAIL}`
/** What stands between the two ends of a period. */
export const DATE_JOIN = /^ {0,2}(?:起|止)?(?:-{1,2}|~|ー|至|到) {0,2}$/
/** Whether a text can hold a date at all: nearly every clause is passed over by this. */
export const MAY_HOLD_DATE = /[年月季末]|[Qq][1-4]|\d{4}[-/. ]\d|\d{8}/
