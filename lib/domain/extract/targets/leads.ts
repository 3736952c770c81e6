/** How and how soon: words before the verb that are no part of what is measured. */
export const LEADS =
  /^(?:并(?!网)|且|即(?!墨|时)|创(?=产值|利税|税收)|同时|其中|以及|全年|今年|年内|本年度|新的一年|明年|预计|全力|着力|扎实|持续|稳步|继续|深入|积极|加快|加速|统筹|聚力|高质量|高标准(?!农田|粮田|基本农田|棉田|梯田|厂房)|高水平|高效|大力|全面|有序|进一步|切实|累计|共计|还要|还|再|需(?!求|要)|要|将|使|让|对|为|把|提前|按期|如期|按时|尽快|抓紧|依托|围绕|聚焦|针对|至少|逐步|有效|不断|力促|严格|每年|年均|计划(?!生育|免疫)|当年|是|每(?:个|家)?[\p{Script=Han}()]{1,8}(?:至少|均)|在全[省市区县镇]|全(?:[省市区县镇乡州旗]|街道)(?=\p{Script=Han}{4})|[、,:\s]){1,8}/u

/** 建成“某某中心” 实现产值, 某某园区累计入驻企业, 县下达的生产任务, 再为百姓办: what stands before the measured thing. */
const BEFORE =
  /^(?:全[省市县区])?p{Script=Han}{2,8}(?:部门|单位)(?:将|要|共|拟|预?计划?){0,2}(?=完成|安排|实施|投入|新增|新建|实现|开展|组织|落实|改造)|^以[^,、]{2,16}?(?=抓好|推进|推动|开展|做好)|^[^”]{0,60}”\s{1,4}(?=实现|完成|达到|带动)|^[^,]{4,40}?(?:园区|产业园|开发区|基地|[市县区镇])(?=累计)|^[^,]{0,12}(?:上级|[省市县区])(?:政府)?下达的|^[^,]{0,20}为(?:百姓|群众|人民|人民群众|民)办(?:好|成)?(?=$)/
/** 在17个乡镇, 优先在边境地区, 通过各种渠道: where or by what, before the deed. */
const WHERE =
  /^(?:全[省市县区镇])?(?:优先|重点|主要|分别)?(?:在|于|通过|利用|依托|面向)(?!校|建|岗|职|册|线|园|读|编|库)/
const DEEDS =
  /(?:新建|改建|扩建|改造|硬化|安装|加装|布局|布设|设置|设立|配置|配备|铺设|修建|种植|栽植|建设|建成|打造|新增|增加|增设|开展|举办|组织|实施|培育|引进|招引|投放|创建|发展|完成|推广|推行|普及|治理|整治|拆除|清理|购置|配送|打通|拓宽|维修|修缮|加固|疏浚|投放|绿化|培训|招聘|救助|发放|提供)/

/** The words from the deed on, where they begin with a place or a means; a deed at their end is left to the noun behind. */
export function withoutWhere(words: string): string {
  const bare = words.replace(BEFORE, '')
  const leads = bare.replace(LEADS, '')
  const where = WHERE.exec(leads)
  if (!where) return bare
  const deed = DEEDS.exec(leads.slice(where[0].length + 1))
  return deed ? leads.slice(where[0].length + 1 + deed.index) : bare
}
