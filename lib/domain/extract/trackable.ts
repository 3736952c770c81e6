import type { Stretch } from './sentences.ts'

const FRAMING =
  /^(?:序号|项目|任务)[^|]{0,6}\||总体(?:要求|思路|目标)(?:是|:)|指导思想|重点(?:抓好|做好|推进|实施)[^,。]{0,12}(?:方面|工作|任务|行动|工程)?[:。]$|20\d\d年是|之年|提出了更高要求|(?:意义|责任)(?:重大|非凡)|具体来讲|综合考虑各种因素[,。]?$/
const ATTITUDE =
  /为指导|习近平|坚决拥护|两个确立|两个维护|政治(?:判断力|建设|生态|忠诚|责任|方向|站位)|牢固树立|树立(?:和|并)?(?:践行)?正确|忧患意识|责任感|使命感|责任担当|精神(?!文明|障碍|卫生|病|文化)|贯穿(?:到|于)?|首要任务|始终(?:把|保持|坚持|坚定)|永葆|谱写|新篇章|奋勇|砥砺|敢为|敢闯|干劲|劲头|初心|使命|不敢腐|正风肃纪|严的(?:基调|主基调)|从严治党|廉政|廉洁|清正|为民造福|人民满意的|高度一致|战略部署|决策部署|风清气正|凝心铸魂|举一反三|主观能动性|积极性|信心|发力点|新台阶|形成(?:强大)?合力|政绩观|宗旨|群众路线|理论武装|思想武装|从严从实|紧盯时间节点|攻坚克难|众志成城|接续奋斗|只争朝夕|首善之区|满怀|勇当|勇于|争先进位|务实高效|更好统筹|大格局|惠民生、暖民心|新时代文明风尚/g
const DEED =
  /新建|改建|扩建|改造|建成|建立|建设|开展|完成|启动|实施|推进|推动|推广|推行|打造|整治|排查|治理|修缮|修订|制定|出台|编制|引进|招引|招商|培育|举办|组织|搭建|设立|增设|加装|安装|拆除|清理|清洗|搬迁|征收|盘活|落地|开工|竣工|投用|创建|申报|争取|落实|完善|健全|优化|加强|深化|强化|对接|走访|发放|救助|帮扶|培训|宣传|巡查|监管|执法|回访|公开|办理|督促|指导|做好|办好|提升|构建|探索|扩大|聚焦|统筹|严控|管控|化解|防范|查处|服务|运营|运行|试点|加快|拓展|规范/g
const HARD =
  /新建|改建|扩建|改造|建成|开展|完成|启动|制定|出台|编制|举办|加装|安装|拆除|清洗|开工|竣工|投用|征收|创建|申报|落地|项目|试点|平台|机制|排查|整治|公开|议案|提案|实现.{0,8}全覆盖|专项/g
const LEAD =
  /^(?:[一二三四五六七八九十]是(?:要)?|(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、]|[①-⑳])\s*|一方面,?|另一方面,?|首先,?|其次,?|同时,?)/
const CONCRETE = /完成|建成|新建|改造|开工|竣工|启动|出台|举办|投用|征收|拆除|加装|制定/

/** Whether someone could later say done, not done or how far. `targets` is how many targets the sentence holds. */
export function isTrackable(folded: string, stretch: Stretch, next: Stretch | undefined, targets: number): boolean {
  const words = folded.slice(stretch.start, stretch.end)
  if (targets > 0) return true
  if (/[:]$/.test(words) || FRAMING.test(words)) return false
  const bare = words.replace(LEAD, '')
  if (isTopic(bare, stretch, next)) return false
  const deeds = count(bare, DEED)
  if (deeds === 0) return false
  const attitude = count(bare, ATTITUDE)
  const hard = count(bare, HARD)
  if (attitude === 0) return true
  return (
    hard + deeds / 2 > attitude * 1.6 ||
    (attitude === 1 && hard >= 1 && !/^(?:坚持|牢固|始终|发扬|弘扬|坚决|务必|树立|深入贯彻|全面贯彻)/.test(bare))
  )
}

/** A short opening phrase that names what the longer sentences after it say. */
function isTopic(bare: string, stretch: Stretch, next: Stretch | undefined): boolean {
  if (bare.length > 13 || /[,、;]$|,|\d/.test(bare) || !bare.endsWith('。')) return false
  if (!next || next.paragraph !== stretch.paragraph) return bare.length <= 9 && !CONCRETE.test(bare)
  return !CONCRETE.test(bare.slice(0, 4)) && next.end - next.start > bare.length
}

const count = (words: string, forms: RegExp) => [...words.matchAll(forms)].length
