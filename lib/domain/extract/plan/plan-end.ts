import { trimmed } from '../layout/fold.ts'
import type { Line } from '../layout/lines.ts'

/** What follows a plan and is no task: foot of the page, sources, terms explained. */
const FOOT =
  /^(?:[【[(]?\s{0,9}(?:打印|关闭|返回|上一[篇条]|下一[篇条]|扫一扫|分享|责任编辑|责编|原标题|编辑[:|]|审核[:|]|作者[:|]|供稿|撰稿|通讯员|来源|主办|承办|版权|网站(?:地图|标识|首页)|备案|ICP|京ICP|联系(?:电话|我们|方式)|相关(?:链接|阅读|新闻|文章|附件|稿件|信息)|浏览次数|点击(?:数|率|次数)|主题词|抄送|此件|用户(?:评论|留言)|友情链接|技术支持|地址[:|]|邮编|政府网站|无障碍|字体|收藏|免责声明|您是第|本页)|作20\d\d年度?.{0,20}报告)/
const NOTES =
  /^(?:[【[(《〈]?\s{0,9}(?:附[件表录]?[一二三四五\d]{0,2}\s{0,9}[:、.]?|附[件表录][一二三四五\d]{0,2}\s{0,9}.{0,30}|(?:政府工作报告)?(?:部分)?(?:名词|术语|用语|词语)(?:解释|注释|说明)|注释|注解|相关名词解释|缩略语|报告中?(?:有关|部分|相关)?(?:名词|用语).{0,10})\s{0,9}[】\])》〉:]?)$/
const SPEAKER = /^.{0,20}(?:主任|书记|主席|镇长|区长|县长|市长|局长|代表|院长)[\p{Script=Han}]{2,4}$/u
/** The end of a page in one line. */
const BUTTONS = /(?:[【[](?:打印|关闭|返回|分享|收藏)[^】\]]{0,8}[】\]]\s{0,4}){1,6}$/
const OTHER_REPORT = /^作20\d\d年度?.{0,20}报告/
const CLOSING =
  /^(?:各位(?:代表|委员|领导|同志)|同志们|使命(?:光荣|在肩)|让我们|征程万里|蓝图(?:已|绘)|新(?:的)?征程(?:号角|催人)|我们坚信|我们相信|以上报告|报告完毕|谢谢大家|特此报告)/
const CALL =
  /让我们|携手(?:同心|并进|奋进|前行|共进)|奋勇前进|而努力奋斗|(?:不懈|努力)奋斗!?$|谢谢大家|以上报告|请(?:予|各位).{0,8}(?:审议|指正)|奋力谱写[^,]{2,40}[!。]$/
const SIGNED =
  /^(?:[\p{Script=Han}]{2,24}(?:办事处|人民政府|党工委|委员会|管委会|局|办公室|中心)|20\d\d年\d{1,2}月\d{1,2}日|二〇[〇一二]?[一二三四五六七八九〇十]{1,2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\(?此件公开发布\)?)$/u

/** A line that hands over to another speaker, whose plan is not this one. */
export const isOtherSpeaker = (words: string) => OTHER_REPORT.test(words) || (words.length < 30 && SPEAKER.test(words))

/** Where a plan that begins at `body` ends: before what closes, signs or explains it, at `limit` at the latest. */
export function endOf(folded: string, body: number, lines: readonly Line[], limit = folded.length): number {
  const own: Line[] = []
  for (const line of lines) {
    if (line.end <= body) continue
    if (line.start >= limit) break
    if (line.start > body && ends(line, own.length > 0)) break
    own.push(line)
  }
  while (own.length > 1 && isClosing((own.at(-1) as Line).text)) own.pop()
  const last = own.at(-1)
  if (!last) return body
  const end = Math.min(last.end, limit)
  const buttons = BUTTONS.exec(folded.slice(Math.max(body, end - 60), end))
  return trimmed(folded, body, buttons ? end - buttons[0].length : end)[1]
}

/** A summary in another language. */
const isForeign = (words: string) =>
  words.length > 80 && /^[\x20-\x7e]*$/.test(words) && /(?:[a-z]{2,16} ){4}/.test(words)

const ends = (line: Line, begun: boolean) =>
  begun && (isForeign(line.text) || FOOT.test(line.text) || NOTES.test(line.text) || isOtherSpeaker(line.text))

/** A closing paragraph: no task stands in a call to march on, in a signature or in a lone slogan. */
function isClosing(words: string): boolean {
  if (SIGNED.test(words)) return true
  if (CLOSING.test(words) && (words.length < 400 || CALL.test(words))) return true
  return CALL.test(words.slice(-120)) && words.length < 320 && !/\d/.test(words.replace(/20\d\d年?/g, ''))
}
