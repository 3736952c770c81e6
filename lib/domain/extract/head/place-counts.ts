import { COUNTIES } from './county-names.ts'
import { PLACES } from './place-names.ts'

/** A place that can issue a report, or hold one that does. `bare` is its name without 区, 县, 市. */
export interface KnownPlace {
  province: string
  provinceBare: string
  /** Empty for what a province governs itself. */
  city: string
  cityBare: string
  /** Empty for the city as such. */
  name: string
  bare: string
  county: boolean
}

const SUFFIX = /(?:特区|林区|[区县市旗])$/
const PROVINCE_SUFFIX = /(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/
const CITY_SUFFIX =
  /(?:市|地区|盟|(?:(?:藏|羌|彝|土家|苗|侗|布依|哈尼|傣|白|景颇|傈僳|壮|朝鲜|回|蒙古)族|蒙古|哈萨克|柯尔克孜){0,6}自治州)$/

let known: readonly KnownPlace[] | null = null
let trie: Node | null = null
let placed: ReadonlyMap<string, readonly number[]> | null = null

/** Every district, county and city. */
function knownPlaces(): readonly KnownPlace[] {
  known ??= [...all(PLACES, '区', false), ...all(COUNTIES, '', true)]
  return known
}

/** The places that a text names, with or without their suffix, in the order of the lists. */
export function placesNamed(counts: ReadonlyMap<string, number>): KnownPlace[] {
  const places = knownPlaces()
  placed ??= byName(places)
  const found = new Set([...counts.keys()].flatMap((name) => placed?.get(name) ?? []))
  return [...found].sort((a, b) => a - b).map((i) => places[i] as KnownPlace)
}

/** How often each known name stands in a text, with and without its suffix. One pass over the text. */
export function placeCounts(folded: string): ReadonlyMap<string, number> {
  trie ??= grown(knownPlaces())
  const counts = new Map<string, number>()
  for (let i = 0; i < folded.length; i++) {
    let node: Node | undefined = trie.next.get(folded.charCodeAt(i))
    for (let at = i + 1; node; node = node.next.get(folded.charCodeAt(at++)))
      if (node.word && stands(folded, i, node.word)) counts.set(node.word, (counts.get(node.word) ?? 0) + 1)
  }
  return counts
}

const HAN = /\p{Script=Han}/u
/** 示范县, 和县委: a name of one character is one where no other word ends with it; 某河云汀段 names a river's stretch. */
function stands(folded: string, at: number, word: string): boolean {
  if (folded[at + word.length] === '段') return false
  if (word.length !== 2 || word[1] !== '县') return true
  const before = folded[at - 1] ?? ''
  if (word[0] === '和') return /^[\s,。、;:(]?$/.test(before) || /山市?$/.test(folded.slice(Math.max(0, at - 2), at))
  return !HAN.test(before) || /[省市州在向赴到为是]/.test(before)
}

/** Where the places stand that have a name; a city as such goes by its short one. */
function byName(places: readonly KnownPlace[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [i, { name, bare, cityBare }] of places.entries())
    for (const one of new Set([name || cityBare, bare]))
      if (one.length > 1) found.set(one, [...(found.get(one) ?? []), i])
  return found
}

interface Node {
  next: Map<number, Node>
  word: string | null
}

function* all(lists: Readonly<Record<string, string>>, suffix: string, county: boolean): Generator<KnownPlace> {
  for (const [province, cities] of Object.entries(lists)) {
    const provinceBare = province.replace(PROVINCE_SUFFIX, '')
    for (const entry of cities.split('|')) {
      const [city = '', names = ''] = entry.split('=')
      const cityFull = city === '' || CITY_SUFFIX.test(city) ? city : `${city}市`
      const cityBare = cityFull.replace(CITY_SUFFIX, '')
      const place = { province, provinceBare, city: cityFull, cityBare }
      yield { ...place, name: '', bare: '', county }
      for (const name of names.split(' '))
        if (name) yield { ...place, name: name + suffix, bare: name.replace(SUFFIX, ''), county }
    }
  }
}

function grown(places: readonly KnownPlace[]): Node {
  const root: Node = { next: new Map(), word: null }
  for (const { province, provinceBare, city, cityBare, name, bare } of places)
    for (const word of [province, provinceBare, city, cityBare, name, bare]) if (word.length > 1) plant(root, word)
  return root
}

function plant(root: Node, word: string): void {
  let node = root
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    let next = node.next.get(code)
    if (!next) {
      next = { next: new Map(), word: null }
      node.next.set(code, next)
    }
    node = next
  }
  node.word = word
}
