/**
 * Rows of the peers' data whose expectation is not that of this genre, by the row's id, and why. They stay misses in
 * the plain figure; the command prints them apart.
 */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  d069: '“某月之前”以上月最后一日为限（报告标注规则：N月前 → 上月末日），来源算到该月末日',
  d007: '没有“年”字的四位数在报告里是数量',
  d111: '没有“年”字的四位数在报告里是数量',
  s021: '没有“年”字的四位数在报告里是数量',
  d096: '单独的两位数加“年”在报告里是时长',
  d191: '单独的两位数加“年”在报告里是时长',
  d192: '单独的两位数加“年”在报告里是时长',
  d219: '“二千年”是时长',
  d048: '月初取上旬末（10日）；5日只是一个来源的选择',
  d092: '月初取上旬末（10日）；5日只是一个来源的选择',
  d036: '年初、伊始取前两个月；1月末只是一个来源的选择',
  s001: '“月”后没有“日”的数字接着名词时，可能是数量',
  s023: '“以前”属于时限，算在日期里；来源只取年份',
}
