/** A dated clause is a deed when something is to be finished, begun or carried out by then. */
const DEED =
  /完成|开工|竣工|启用|投用|建成|启动|交付|拿地|落地|实现|运营|开园|验收|挂牌|通车|投产|达产|开业|落成|开放|试运行|封顶|出台|印发|制定|编制|上线|组织|开展|召开|举办|推进|清洗|检查|通报|排查|走访|更新|签约|摘牌|出让|搬迁|腾空|移交|入驻|到位|建立|形成|整治|改造|报送|公布|调度|评估|培训|建设|打造|拆除|清零|取得|达到|成立|搭建|招标|进场|收尾|回访|巡查|会商|研判|演练/
const STRONG = /^(?:并)?(?:全面|基本|正式|顺利|同步)?(?:完成|启动|开工|竣工|建成|投用|交付|启用|实现|投入使用)/

export const isDeed = (words: string) => DEED.test(words)
/** A clause that takes over the date of the one before it. */
export const isStrongDeed = (words: string) => STRONG.test(words)
