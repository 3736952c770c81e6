const PLACE_END = '(?:街道|新城|新区|开发区|园区|度假区|示范区|管理区|林区|社区|镇|乡|县|区|市|省|自治区|州|盟|旗)'
const OFFICE_END =
  '(?:局|(?<![大餐客展办前])厅(?!级)|委员会|发改委|卫健委|住建委|建委|农委|经信委|城管委|国资委|纪委|纪工委|政法委|编办|扶贫办|办公室|政务办|信访办|中心|支队|大队|总队|法院|检察院|医院|学校|中学|小学|大学|学院|集团|公司|联合会|工会|妇联|团委|残联|红十字会)'
/** What stands behind an issuer's name in a title. */
const AFTER =
  '(?=\\d|二[〇零]|年|关于|工作|上半年|下半年|全[市县区年镇乡]|印发|召开|党[委组]|重点|全面|推进|政府|法治|落实|主要|十[四五]|开展|民生|强化|加强|推动|深入|扎实|积极|着力|聚焦|持续|多措|锚定|坚持|抓好|做好|力促|打好|加快|助力|[《“(,，。 |]|$)'
const OFFICE = new RegExp(
  `(?:[\\p{Script=Han}]{1,14}?(?:省|市|区|县|旗|州|盟|街道|镇|乡|自治州))?[\\p{Script=Han}]{1,14}?${OFFICE_END}${AFTER}`,
  'u',
)
const PLACE = new RegExp(
  `[\\p{Script=Han}]{1,16}?${PLACE_END}(?=办事处|人民政府|党工委|党委|管委会|管理委员会|政务|委员会|居委会|[\\d(,，。 |]|二[〇零]|政府|关于|工作|召开|年|人大|重点|主要|民生|全面|政协|国民|法治|上半年|下半年|第|$)`,
  'u',
)
const STREET =
  /^(?:[\p{Script=Han}]{2,7}?省)?(?:[\p{Script=Han}]{2,8}?(?:市|州|盟))?(?:[\p{Script=Han}]{1,12}?(?:自治县|[区县旗市]))?([\p{Script=Han}]{1,10}(?:街道|镇|乡|社区))$/u
/** 滨江市云汀区, 某州某县: a county is named without the city above it. */
const COUNTY = /^(?:\p{Script=Han}{2,7}?省)?\p{Script=Han}{2,8}?[市州盟](\p{Script=Han}{1,12}?(?:自治县|[区县旗]))$/u
const PREFIX =
  /^(?:中共|关于(?:印发|公布|下发)?|印发|转发|公布|[《〈"“【(\s]|20\d\d年(?:度)?|二[〇零][一二三四五六七八九〇零]{2}年(?:度)?|年度?|度|上半年|下半年|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日在?|\d{1,2}月)+/
const STOPS =
  /^(?:全[市县区]|本[市县区]|各[市县区]|政府|人民政府|我[市县区]|乡|镇|区|县|市|省|自治[区州县]|城市|街道|社区|新区|新城|园区|地区|办公室|工作委员会|委员会|中心|党工委|管委会|人民政府办公室|集团|公司|学校|市县区?|县区|区县|市区|乡镇|镇街|街镇|镇乡)$/

const OTHERS = /(?:小|城|辖|片|地)区$|^[各个该两]|举报|互联网|不良信息/

/** The issuing unit as a reader names it in a title, an issuer's field or a signature; null when none stands there. */
export function unitNamed(words: string | null): string | null {
  if (!words) return null
  const bare = words
    .replace(/【[^】]{0,90}】/g, '')
    .replace(/\s+/g, '')
    .replace(PREFIX, '')
  const office = OFFICE.exec(bare)
  const place = PLACE.exec(bare)
  for (const found of office && (!place || office.index <= place.index) ? [office, place] : [place, office]) {
    const name = found && tidy(found[0])
    if (name && !STOPS.test(name) && !OTHERS.test(name) && name.length > 1) return name
  }
  return null
}

/** 滨江市云汀区听澜街道办事处 → 听澜街道, 青溪县人民政府办公室 → 青溪县. */
function tidy(printed: string): string {
  const name = printed
    .replace(PREFIX, '')
    .replace(/(?:人民)?政府(?:办公室|办公厅)$|(?:街道)?(?:党工委|党委)(?:办公室)?$/, '')
    .replace(/(?<=街道|[镇乡区县市])(?:办事处|人民政府|政府|党工委|党委|管委会|管理委员会|综合|党政)?办公室$/, '')
    .replace(/(?:街道)?办事处$/, (end) => (end.startsWith('街道') ? '街道' : ''))
    .replace(/(?:管理委员会|管委会)$/, '')
    .replace(/社区(?:居民委员会|居委会)$/, '社区')
    .replace(/^(?:在|的|和|及|与|由|为|是)/, '')
  return STREET.exec(name)?.[1] ?? COUNTY.exec(name)?.[1] ?? name
}
