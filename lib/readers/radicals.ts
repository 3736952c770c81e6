/** CJK Radicals Supplement → the characters they look like; only those that stand for a whole character in use. */
const SUPPLEMENT =
  '⺁厂⺄乙⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门' +
  '⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'

const TABLE = new Map<string, string>()
const characters = [...SUPPLEMENT]
for (let at = 0; at < characters.length; at += 2) TABLE.set(characters[at] as string, characters[at + 1] as string)

/**
 * A PDF's text with the radicals that its fonts name (⽂ for 文) as the characters they are. Not the whole of NFKC:
 * that would turn ，（） into ASCII. In and out: the same number of characters.
 */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (radical) => TABLE.get(radical) ?? radical)
    .replace(/[\uf900-\ufaff]/g, (twin) => twin.normalize('NFC'))
}
