import { Readability } from '@mozilla/readability'
import { densest } from './densest.ts'
import { hanCount } from './han.ts'
import { markupLines, tidied } from './markup-lines.ts'
import { depthOf, parsed } from './markup-tree.ts'

/** Where the site systems of Chinese governments put an article, surest first. */
const ARTICLES = [
  ...['#zoom', '#UCAP-CONTENT', '#vsb_content', '.v_news_content', '.TRS_Editor', '.TRS_UEDITOR', '.trs_editor_view'],
  ...['#article-content', '.article-content', '.article_content', '#articleContent', '.articleContent', '.art_con'],
  ...['.pages_content', '.xxgk_content', '.gkml_content', '.bt-content', '.wzcon', '.wz_con', '.ewb-article-info'],
  ...[
    '.news_content',
    '.newsContent',
    '.detail-content',
    '.detail_content',
    '.con_text',
    '.view',
    '#content',
    '.content',
  ],
]
const FEWEST = 200
const DEEPEST_READABLE = 120
const MOST_READABLE = 6_000
const FIELD =
  /^(?:索\s*引\s*号|信息名称|信息索引|名\s*称|标\s*题|发布(?:日期|时间|机构|单位|机关)|(?:成文|生成|印发|发文|公开|公布)(?:日期|时间|机关|机构|单位|字号)|文\s*号|文件编号|(?:信息)?来\s*源|发文机关|制发机关|主题(?:分类|词)|公开(?:方式|范围|分类)|有\s*效\s*性)/
const LONGEST_FIELD = 240

/**
 * A saved page's article as lines, navigation and footer left out, the fields of its head (索引号, 发布日期 …) and its
 * title before it.
 */
export function pageLines(html: string): string {
  const document = parsed(html)
  const container = articleIn(document)
  const shown = container ? null : readable(html)
  const main = container ?? (shown === null ? densest(document.documentElement) : null)
  const body = main ? markupLines(main) : (shown ?? '')
  const before = markupLines(document.documentElement, main)
  const fields = fieldsIn(before).filter((line) => !body.includes(line))
  const title = titleOf(document)
  const opening = body.slice(0, 600).replace(/\s/g, '')
  const told = title === '' || opening.includes(title.replace(/\s/g, ''))
  return [
    ...metaFields(document, `${fields.join('\n')}\n${body.slice(0, 600)}`),
    ...fields,
    ...(told ? [] : [title]),
    body,
  ].join('\n')
}

function articleIn(document: Document): Element | null {
  const found = [...document.querySelectorAll(ARTICLES.join(','))]
  for (const selector of ARTICLES) {
    const [largest] = found
      .filter((element) => element.matches(selector))
      .map((element) => ({ element, size: hanCount(element.textContent ?? '') }))
      .sort((a, b) => b.size - a.size)
    if (largest && largest.size >= FEWEST) return largest.element
  }
  return null
}

/**
 * The article by its look alone (Mozilla's reader view, its time grows with elements × depth); null when the page is
 * too large for it, or when it finds less than half of the prose, or fails over a tree without a body.
 */
function readable(html: string): string | null {
  if (depthOf(html) > DEEPEST_READABLE) return null
  const document = parsed(html)
  if (document.querySelectorAll('*').length > MOST_READABLE) return null
  const whole = hanCount(markupLines(document.documentElement))
  const content = articleByLook(document)
  if (!content) return null
  const lines = markupLines(parsed(content).documentElement)
  return hanCount(lines) * 2 >= whole ? lines : null
}

function articleByLook(document: Document): string | null {
  try {
    return new Readability(document, { charThreshold: FEWEST, disableJSONLD: true }).parse()?.content ?? null
  } catch {
    return null
  }
}

/** The lines that hold a document's fields; a name alone takes its value from the next line. */
function fieldsIn(text: string): string[] {
  const lines = text.split('\n')
  const found: string[] = []
  lines.forEach((line, at) => {
    if (!FIELD.test(line) || line.length > LONGEST_FIELD) return
    const alone = line.replace(/[\s:：]/g, '').length <= 6
    const next = lines[at + 1] ?? ''
    found.push(alone && next !== '' && !FIELD.test(next) && next.length <= 80 ? `${line} ${next}` : line)
  })
  return [...new Set(found)].slice(0, 24)
}

/** Fields that the page's head tells machines (国办发〔2019〕网站标签规范) and its text does not. */
function metaFields(document: Document, told: string): string[] {
  const value = (name: string) => tidied(document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '')
  const fields: [string, string, RegExp][] = [
    ['发布日期', value('PubDate').slice(0, 10), /发布(?:日期|时间)|(?:成文|生成|公开)日期/],
    ['信息来源', value('ContentSource'), /来\s*源|发布(?:机构|单位)/],
  ]
  return fields.filter(([, said, known]) => said !== '' && !known.test(told)).map(([name, said]) => `${name}：${said}`)
}

/** The title without the site's name. */
function titleOf(document: Document): string {
  const meta = document.querySelector('meta[name="ArticleTitle"]')?.getAttribute('content')
  const heading = document.querySelector('h1')?.textContent
  for (const given of [meta, heading, document.querySelector('title')?.textContent]) {
    const title = tidied(given ?? '')
    const site = title.search(/[_|]|\s-{1,9}\s/)
    if (hanCount(title) >= 6) return site < 0 ? title : title.slice(0, site).trimEnd()
  }
  return ''
}
