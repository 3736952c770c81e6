import { counted } from './counting.ts'
import { attribute, type Tag, tagsOf } from './xml-tags.ts'

/** Which list, and how deep in it, a paragraph or style stands; either may come from the other. */
export interface ListPlace {
  list: string | null
  depth: number | null
}

interface Level {
  start: number
  format: string
  /** `（%2）`: %n is the counter of level n. */
  form: string
  suffix: string
}

/** The lists of a Word document: number texts in the order in which they are asked for. */
export interface Numbering {
  /** The number that stands before a paragraph, `一、` say; '' when it has none. Counts on with every call. */
  next(style: string | null, own: ListPlace): string
}

/** Reads `word/numbering.xml` and the lists that `word/styles.xml` gives to styles; null where a part is missing. */
export function numberingOf(numberingXml: string | null, stylesXml: string | null): Numbering {
  const { kinds, lists, restarts, byStyle } = numberingXml ? listsIn(numberingXml) : NONE
  const styles = stylesXml ? stylesIn(stylesXml) : new Map<string, ListPlace & { basedOn: string | null }>()
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next(style, own) {
      const inherited = styled(styles, style)
      const list = own.list ?? inherited.list
      if (list === null || list === '0') return ''
      const kind = lists.get(list) ?? ''
      const depth = own.depth ?? byStyle.get(`${kind} ${style}`) ?? inherited.depth ?? 0
      const levels = kinds.get(kind)
      const level = levels?.[depth]
      if (!levels || !level) return ''
      const counts = counters.get(kind) ?? []
      counters.set(kind, counts)
      if (!begun.has(list)) {
        begun.add(list)
        for (const [at, start] of restarts.get(list) ?? []) counts[at] = start - 1
      }
      counts[depth] = (counts[depth] ?? level.start - 1) + 1
      counts.length = depth + 1
      return printed(level, levels, counts)
    },
  }
}

function printed(level: Level, levels: readonly (Level | undefined)[], counts: readonly number[]): string {
  if (level.format === 'bullet' || level.format === 'none') return ''
  const said = level.form.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const other = levels[at]
    return other ? counted(counts[at] ?? other.start, other.format) : ''
  })
  return /[\w\uff10-\uff19]$/.test(said) && level.suffix !== 'nothing' ? `${said} ` : said
}

function styled(styles: ReadonlyMap<string, ListPlace & { basedOn: string | null }>, style: string | null): ListPlace {
  let found: ListPlace = { list: null, depth: null }
  let at = style
  for (let steps = 0; at !== null && steps < 12; steps++) {
    const here = styles.get(at)
    found = { list: found.list ?? here?.list ?? null, depth: found.depth ?? here?.depth ?? null }
    at = here?.basedOn ?? null
  }
  return found
}

interface Lists {
  kinds: Map<string, (Level | undefined)[]>
  /** numId → abstractNumId. */
  lists: Map<string, string>
  /** numId → level and the number it starts at afresh. */
  restarts: Map<string, [number, number][]>
  /** `abstractNumId styleId` → level. */
  byStyle: Map<string, number>
}

const NONE: Lists = { kinds: new Map(), lists: new Map(), restarts: new Map(), byStyle: new Map() }

function listsIn(xml: string): Lists {
  const found: Lists = { kinds: new Map(), lists: new Map(), restarts: new Map(), byStyle: new Map() }
  const linked = new Map<string, string>()
  const links = new Map<string, string>()
  let kind: string | null = null
  let list: string | null = null
  let depth = 0
  for (const tag of tagsOf(xml)) {
    const value = () => attribute(tag, 'w:val') ?? ''
    if (tag.kind === 'close') {
      if (tag.name === 'w:abstractNum') kind = null
      if (tag.name === 'w:num') list = null
    } else if (tag.name === 'w:abstractNum') {
      kind = attribute(tag, 'w:abstractNumId')
      if (kind !== null) found.kinds.set(kind, [])
    } else if (tag.name === 'w:num') list = attribute(tag, 'w:numId')
    else if (tag.name === 'w:lvl' || tag.name === 'w:lvlOverride') {
      depth = depthOf(tag)
      const levels = kind === null || tag.name !== 'w:lvl' ? undefined : found.kinds.get(kind)
      if (levels) levels[depth] = { start: 1, format: 'decimal', form: '', suffix: 'tab' }
    } else if (list !== null) {
      if (tag.name === 'w:abstractNumId') found.lists.set(list, value())
      if (tag.name === 'w:startOverride')
        found.restarts.set(list, [...(found.restarts.get(list) ?? []), [depth, Number(value())]])
    } else if (kind !== null) {
      if (tag.name === 'w:styleLink') linked.set(value(), kind)
      if (tag.name === 'w:numStyleLink') links.set(kind, value())
      if (tag.name === 'w:pStyle') found.byStyle.set(`${kind} ${value()}`, depth)
      const level = found.kinds.get(kind)?.[depth]
      if (!level) continue
      if (tag.name === 'w:start') level.start = Number(value())
      if (tag.name === 'w:numFmt') level.format = value()
      if (tag.name === 'w:lvlText') level.form = value()
      if (tag.name === 'w:suff') level.suffix = value()
    }
  }
  for (const [from, style] of links) {
    const levels = found.kinds.get(linked.get(style) ?? '')
    if (levels) found.kinds.set(from, levels)
  }
  return found
}

function stylesIn(xml: string): Map<string, ListPlace & { basedOn: string | null }> {
  const styles = new Map<string, ListPlace & { basedOn: string | null }>()
  let at: (ListPlace & { basedOn: string | null }) | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      if (tag.name === 'w:style') at = null
    } else if (tag.name === 'w:style') {
      at = { list: null, depth: null, basedOn: null }
      styles.set(attribute(tag, 'w:styleId') ?? '', at)
    } else if (at) {
      if (tag.name === 'w:basedOn') at.basedOn = attribute(tag, 'w:val')
      if (tag.name === 'w:numId') at.list = attribute(tag, 'w:val')
      if (tag.name === 'w:ilvl') at.depth = depthOf(tag, 'w:val')
    }
  }
  return styles
}

/** A level's number, 0 to 8. */
export function depthOf(tag: Tag, name = 'w:ilvl'): number {
  const depth = Number(attribute(tag, name) ?? 0)
  return Number.isInteger(depth) && depth >= 0 && depth <= 8 ? depth : 0
}
