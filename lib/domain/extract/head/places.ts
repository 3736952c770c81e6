import { type KnownPlace, placeCounts, placesNamed } from './place-counts.ts'

/** What the text itself names; null for what it does not. */
export interface Place {
  province: string | null
  city: string | null
  district: string | null
}

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/
/** 老城区 and 新城区 are also what people call a part of any city: they need their city beside them. */
const COMMON =
  /^(?:老城|新城|城|郊|矿|东|西|城[东西南北中关]|新市|新兴|市[中南北]|[江河][东西南北]|中原|新建|高新|平房|和平|长安|中山|青山|平安|安全|前进|东风|向阳|工农|红旗|解放|文峰|新华|桥[东西]|铁[东西]|[海港]城|港口|古城)$/
/** 某某市某某区某某街道 as an address prints it, for places that the list does not hold. */
const ADDRESS =
  /(?:(?<=^|[^\p{Script=Han}]|省)(\p{Script=Han}{2,3}市))?(\p{Script=Han}{2,3}[区县]|(?<=市)\p{Script=Han}{2,3}市)(?=人民政府|\p{Script=Han}{2,5}(?:街道|镇|乡))/mu
const PROVINCE = /^.{2,5}(?:省|自治区)$/
const HEAD = 600

/** The province, city and district that fit each other and that the text names most; `unit` narrows them. */
export function placeIn(folded: string, unit: string | null = null): Place {
  const counts = placeCounts(folded)
  const early = placeCounts(folded.slice(0, HEAD))
  const times = (name: string) => (counts.get(name) ?? 0) + (early.get(name) ?? 0)
  let best: { score: number; found: KnownPlace } | null = null
  for (const place of placesNamed(counts)) {
    const score = scoreOf(place, times)
    if (score > (best?.score ?? 0)) best = { score, found: place }
  }
  if (!best) return addressed(folded, { province: provinceAlone(early), city: null, district: null })
  const { found } = best
  const said = counts.has(found.provinceBare)
  const place: Place = {
    province: said && !MUNICIPALITY.test(found.province) ? found.province : null,
    city:
      found.city !== '' && (found.name !== '' ? counts.has(found.cityBare) : isNamed(found, counts))
        ? found.city
        : null,
    district: found.name === '' || isOneOfMany(found, counts) ? null : found.name,
  }
  return narrowed(place.district === null ? addressed(folded, place) : place, unit)
}

/** A city's text names several of its districts, each less often than the city. */
function isOneOfMany({ city, cityBare, name, bare }: KnownPlace, counts: ReadonlyMap<string, number>): boolean {
  if (city === '') return false
  const times = (full: string, short: string) =>
    (counts.get(full) ?? 0) + (short.length > 1 && short !== full ? (counts.get(short) ?? 0) : 0)
  const own = times(name, bare)
  if (own > 1 || times(city, cityBare) <= 2 * own) return false
  const others = placesNamed(counts).filter(
    (place) => place.city === city && place.name !== name && place.name !== '' && !COMMON.test(place.bare),
  )
  return others.length > 1
}

/** A city alone must be named in full or often: its short name stands in many others. */
const isNamed = ({ city, cityBare }: KnownPlace, counts: ReadonlyMap<string, number>) =>
  counts.has(city) || (counts.get(cityBare) ?? 0) > 2

/** The province that a text without any city names at its head, in full. */
function provinceAlone(early: ReadonlyMap<string, number>): string | null {
  const named = [...early].filter(([name]) => PROVINCE.test(name)).sort((a, b) => b[1] - a[1])
  return named.length > 0 && (named[0]?.[1] ?? 0) > (named[1]?.[1] ?? 0) ? (named[0]?.[0] ?? null) : null
}

function scoreOf(place: KnownPlace, times: (name: string) => number): number {
  const full = place.name ? times(place.name) : 0
  const city = place.cityBare.length > 1 ? times(place.cityBare) : 0
  const said = times(place.provinceBare) > 0 ? 1 : 0
  const whole = 3 * (place.city ? times(place.city) : 0) + city + said
  if (place.name === '') return city > 0 ? whole : 0
  const bare = place.bare.length > 1 ? times(place.bare) : 0
  // A county's bare name is too often a common word; a district's counts beside its city.
  if (full === 0 && (place.county || !(bare > 1 && city > 0))) return 0
  if (COMMON.test(place.bare) && (city === 0 || full === 0)) return 0
  return 5 * full + Math.min(bare, 4) + whole
}

function addressed(folded: string, place: Place): Place {
  const [, city, named] = ADDRESS.exec(folded.slice(0, HEAD)) ?? []
  const district = named && !/[我受]|代表/.test(named) ? named : null
  return { ...place, city: place.city ?? city ?? null, district: district ?? null }
}

/** A city's own report names its districts all the time and lies in none of them. */
function narrowed(place: Place, unit: string | null): Place {
  if (!unit) return place
  if (/(?:省|自治区)$/.test(unit)) return { ...place, city: null, district: null }
  if (place.district && unit.includes(place.district)) return place
  const ofCity = place.city !== null && unit.startsWith(place.city)
  return ofCity || /^市/.test(unit) ? { ...place, district: null } : place
}
