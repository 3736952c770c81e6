import { isData, tableLines } from './markup-tables.ts'

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 ' +
    'h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul br'
  ).split(' '),
)
const SILENT = new Set(
  (
    'script style noscript template head title svg canvas select textarea button input iframe frame object embed video ' +
    'audio nav footer map img math'
  ).split(' '),
)

/** What a reader sees of a tree, one heading, paragraph, list item or table row a line, before `stop` where one is given. */
export function markupLines(root: Node, stop: Node | null = null): string {
  const lines: string[] = []
  let current = ''
  const endLine = () => {
    const line = tidied(current)
    if (line !== '') lines.push(line)
    current = ''
  }
  // A stack of its own: a page may be nested deeper than calls may be.
  const open: { node: Node; next: Node | null; block: boolean }[] = []
  const enter = (node: Node) => {
    if (node.nodeType === 3) current += node.nodeValue ?? ''
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return
    const name = node.nodeName.toLowerCase()
    if (isSilent(node, name)) return
    const block = BLOCKS.has(name)
    if (block) endLine()
    if (name === 'table' && isData(node as Element)) {
      for (const line of tableLines(node as Element, (cell) => markupLines(cell))) lines.push(line)
      return
    }
    if (name === 'li') current += itemNumber(node as Element)
    open.push({ node, next: node.firstChild, block })
  }
  enter(root)
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node: Node | null = top.next
    if (node !== null && node === stop) break
    if (node) {
      top.next = node.nextSibling
      enter(node)
    } else {
      open.pop()
      if (top.block) endLine()
    }
  }
  endLine()
  return lines.join('\n')
}

/** White space as a browser shows it; characters that show nothing, and those that turn the direction, are left out. */
export function tidied(line: string): string {
  return line
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[^\P{C}\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}]/gu, '')
    .trim()
}

function isSilent(node: Node, name: string): boolean {
  if (SILENT.has(name)) return true
  if (node.nodeType !== 1) return false
  const element = node as Element
  const style = element.getAttribute('style')
  return element.hasAttribute('hidden') || (style !== null && /display\s*:\s*none/i.test(style))
}

/** The number that a browser shows before an item of an ordered list. */
function itemNumber(item: Element): string {
  const list = item.parentNode as Element | null
  if (list?.nodeName.toLowerCase() !== 'ol') return ''
  let place = Number(list.getAttribute('start') ?? 1) || 1
  for (let before = item.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.nodeName.toLowerCase() === 'li') place++
  }
  return `${place}. `
}
