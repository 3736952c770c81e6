/** The questions asked before a filing is taken; each is one line. */
export const guards = {
  fallingTotal: '上期（{month}）累计 {previous}，本期 {next}，变小了。确实如此吗？',
  tenfold: '上期（{month}）{previous}，本期 {next}，是十倍以上。没有多写一位吗？',
  magnitude: '{next} 与上期 {previous}、目标 {target} 相差千倍以上。万、亿没有弄混吗？',
  sameAsLast: '与上期（{month}）的 {previous} 一样。确实没有变化吗？',
  partsDiffer: '各部分合计 {parts}，整体填 {next}，对不上。确实如此吗？',
  noDoneDay: '文字里说已完成，没有填完成日期。只作说明、不算完成吗？',
  growthDiffers: '按本期 {level}、上年同期 {levelBefore} 推算增长 {reckoned}%，填的是 {next}%。是可比口径吗？',
  yes: '确实如此，报送',
  no: '改一改',
}
