import { unitNamed } from './unit-names.ts'

const ISSUER =
  /(?:发布机构|发布单位|发文机关|发文单位|公开机构|公开单位|信息来源|来\s{0,4}源|制发机关|供稿)\s{0,30}[:|]?\s{0,30}([\p{Script=Han}]{2,24})/gu
const SIGNED =
  /^\s{0,200}([\p{Script=Han}]{2,20}(?:街道办事处|人民政府|管委会|管理委员会|局|委员会|办公室|中心))\s{0,200}(?=\n\s{0,200}(?:20\d\d|二[〇零])|$)/mu
const SPEAKS = /我(?:谨)?(?:代表|受)([\p{Script=Han}]{1,14}?)(?:人民政府|政府|办事处|管委会)/u
const HELD =
  /在([\p{Script=Han}]{1,10}?(?:省|自治区|自治州|自治县|[市区县旗州盟镇乡]))(?:第|人大|人民代表|[一二三四五六七八九十]{1,4}届)/u
const REPORTED = /([\p{Script=Han}]{2,6}[市县区省])(?:人民)?政府工作报告/u
const NAME =
  '(?:^|(?<=[\\n,。、; 讯)]|20\\d\\d年))(?!\\p{Script=Han}{0,6}讯)(?:中共)?(\\p{Script=Han}{1,7}?(?:自治[区州县]|街道|[省市县区州盟旗镇乡]))'
/** 云汀市第六届人民代表大会, 听澜镇召开: the body that acts in a sentence's first words. */
const ACTS = new RegExp(
  `${NAME}(?:委、|人民政府|政府|第?[一二三四五六七八九十]{1,4}届(?:人|[\\p{Script=Han}]{0,4}代表)|召开|举行|代?[省市县区镇乡]长)`,
  'gu',
)
/** 云汀县今年将, 2016年云汀县推出: who means to do what follows. */
const MEANS = new RegExp(
  `${NAME}(?:办事处)?(?:今年|20\\d\\d年)?(?:将|要办|必[定将]|推出|上下|牢固|坚持|紧[紧扣盯]|围绕|全力|着力|认真|深入|立足|抢抓|聚焦)`,
  'gu',
)
/** 被列为全国重点镇的云汀镇,以…: what it is called before its name. */
const CALLED =
  /^\s{0,9}[^。\n,]{4,40}的(\p{Script=Han}{2,5}(?:街道|[镇乡县区市])),(?=以|坚持|紧|围绕|立足|抢抓|按照|将|今年|把)/gu
/** 青溪市水利局日前召开: an office that holds a meeting of its own. */
const OFFICE_MEETS =
  /(?:^|(?<=[\n。;,讯)]))\s{0,4}(\p{Script=Han}{2,14}(?:局|委员会|委|办公室|管委会|中心))(?:党[委组])?(?:日前|近日|今[日天]|昨[日天]|\d{1,2}月\d{1,2}日)?(?:组织)?(?:召开|举行)/gu
/** 紧紧围绕云汀区委, 按照县委: the superior whose will a text follows, and no issuer. */
const FOLLOWS = /围绕|按照|根据|依照|遵照|贯彻|落实|践行|对照|依据|响应|服从|认真|严格/
const NO_SUBJECT = /[的了入是在已和与对为各全本我该向受由被]|代表|[省市县区镇乡]长|^(?:经开|高新|开发|新)区$/
const VAGUE = /^(?:本|我|全|区|县|市|镇|乡|省)?(?:级|人民|街道|自治[区州县]|[市区县镇乡省])?$/
const STREETS = /([\p{Script=Han}]{2})(街道|镇(?![域区村街乡级])|乡(?![村镇级愁]))/gu
const NO_NAME =
  /[各全本我个该两多新老名属在对和及与为城乡村]|社区|特色|小城|重点|所有|美丽|示范|先进|乡镇|下辖|辖区|部门|机关|县区|市区|中心|贫困|建成|行政|极贫/
const LAST_HAN = /\p{Script=Han}$/u
/** 我省, 省政府: who else would say so of what will be done. */
const OF_PROVINCE = /我省|省政府/
const REGION = /(?:省|自治区|[市县区州盟旗])$/
const BYLINE = /^\s{0,20}(?:20\d\d-\d{1,2}-\d{1,2}\s{0,4})?(\p{Script=Han}{4,20}(?:厅|局|委员会|办公室))\s{0,20}$/gmu
const MEDIA = /日报|晚报|网|电视|传媒|融媒|宣传|新华/

/** The unit that issued a report: what its page, its title, its opening or its signature says, else what it names most. */
export function issuerOf(folded: string, title: string | null): string | null {
  const head = folded.slice(0, 1600)
  const titled = unitNamed(title?.replace(/\([^\n]{0,90}\)$/, '') ?? null)
  const spoken = SPEAKS.exec(head)?.[1] ?? null
  const region = [spoken, HELD.exec(head)?.[1] ?? null].find((name) => name && !VAGUE.test(name)) ?? null
  if (region && /政府工作报告/.test((title ?? '').replace(/\s/g, ''))) return unitNamed(region) ?? titled
  for (const m of head.matchAll(ISSUER)) {
    const name = MEDIA.test(m[1] as string) ? null : unitNamed(m[1] as string)
    const weak = /^(?:来|信息来|供稿)/.test(m[0]) || /办公室$/.test(name ?? '')
    if (name && !(titled && weak)) return name
  }
  const signs = titled && REGION.test(titled) ? byline(head, titled) : null
  if (signs) return signs
  const reported = REPORTED.exec(folded)?.[1] ?? ''
  const report = NO_SUBJECT.test(reported) ? null : unitNamed(reported)
  if (spoken && VAGUE.test(spoken) && !titled) return null
  return (
    titled ??
    unitNamed(region) ??
    report ??
    unitNamed(SIGNED.exec(folded.slice(-400))?.[1] ?? null) ??
    opening(CALLED, head.slice(0, 80)) ??
    opening(ACTS, head.slice(0, 400)) ??
    opening(OFFICE_MEETS, head.slice(0, 400)) ??
    mostNamed(folded) ??
    opening(MEANS, head)
  )
}

/** 青溪省2026年农业工作思路, and 青溪省农业厅 alone on a line under it: the office of the region is who speaks. */
function byline(head: string, region: string): string | null {
  for (const m of head.slice(0, 400).matchAll(BYLINE)) if (m[1]?.startsWith(region)) return unitNamed(m[1])
  return null
}

/** The first name that `form` finds and that is one. */
function opening(form: RegExp, head: string): string | null {
  for (const m of head.matchAll(form)) {
    const name = m[1] as string
    if (!VAGUE.test(name) && !NO_SUBJECT.test(name) && !FOLLOWS.test(name)) return unitNamed(name) ?? name
  }
  return null
}

/** 我代表市人民政府: the level of a unit that names itself no further; null where it does. */
export function levelOf(folded: string): string | null {
  const spoken = SPEAKS.exec(folded.slice(0, 1600))?.[1] ?? ''
  if (spoken === '' && OF_PROVINCE.test(folded) && !/[我全](?:市|县|区|镇|乡|街道)/.test(folded)) return '省'
  return /^(?:[市县区州省盟旗]|自治[区州县])$/.test(spoken) ? spoken : null
}

/** The street or town that a text names most, in full at least once; its short name counts too. */
function mostNamed(folded: string): string | null {
  const counts = new Map<string, number>()
  for (const m of folded.matchAll(STREETS)) {
    if (NO_NAME.test(m[1] as string)) continue
    counts.set(m[0], (counts.get(m[0]) ?? 0) + 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4)
  const scored = ranked.map(([name, full]) => {
    const bare = folded.split(name.replace(/街道$|[镇乡]$/, '')).length - 1
    return { name, score: full + bare, full }
  })
  const best = scored.sort((a, b) => b.score - a.score)[0]
  if (!best || (best.full < 3 && best.score < 4)) return null
  return longer(folded, best.name)
}

/** 东北塘街道 where nearly every 北塘街道 has the same character before it. */
function longer(folded: string, name: string): string {
  const counts = new Map<string, number>()
  let all = 0
  let from = 0
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, from)) {
    const printed = (LAST_HAN.exec(folded.slice(Math.max(from, at - 2), at))?.[0] ?? '') + name
    counts.set(printed, (counts.get(printed) ?? 0) + 1)
    from = at + name.length
    all++
  }
  const top = [...counts].sort((a, b) => b[1] - a[1])[0]
  return top && all > 1 && top[1] > 0.8 * all ? top[0] : name
}
