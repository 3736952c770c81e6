/** Classifiers by which an office counts what it has done. Longer ones stand first where one begins another. */
const COUNTED =
  '个标准化?工作日|个工作日|工作日|平方公里|平方千米|平方米|立方米|平米|公里|千米|公顷|公斤|千克|斤|人次|人天|人|户次|户|家次|家|场次|场|班次|课时|批次|台套|台次|台|辆次|辆|篇次|条次|件次|次|个|项|件|起|处|座|所|条|套|间|栋|幢|艘|架|部|支|名|位|对|组|批|期|班|株|棵|盆|盏|张|本|册|篇|份|块|片|宗|单|笔|例|桩|门|款|种|只|头|羽|枚|面|幅|根|眼|口|道|节|床|席|吨标准煤|吨|亩|米|对子|站|楼宇|车次|只次|网格|字'
const MEASURED = '微克/立方米|毫克/升|千瓦时|千瓦|兆瓦|美元|元/平方米|元|度|倍|番|天|小时|分钟|个月|分'
/** What follows a number and makes it a date, an age, a rank or a name. */
const NAMED = '周岁|岁|年度|年级|年|月份|月|日|号|级|层|楼|大类|大|类|星级|星|强|时|线|路|届|版|代|维|环|本账|线路'

/** After a numeral, from its end: 余 or 多, 万 or 亿, the unit. */
export const UNIT = new RegExp(
  `(余|多|几|来)?(万亿|千万|百万|亿|万)?(余|多)?(?:(个百分点|百分点|%|‰)|(${MEASURED}|${COUNTED})|(${NAMED}))?`,
  'y',
)

export const MONEY = /(?:元|美元)$/
export const AREA = /(?:平方米|平米|平方公里|平方千米|亩|公顷)$/
export const TIME = /^(?:天|小时|分钟|个月|个?工作日)$/
