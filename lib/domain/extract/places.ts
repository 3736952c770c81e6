import { PLACES } from './place-names.ts'

/** What the text itself names; null for what it does not. */
export interface Place {
  province: string | null
  city: string | null
  district: string | null
}

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/
/** 老城区 and 新城区 are also what people call a part of any city: they need their city beside them. */
const COMMON =
  /^(?:老城|新城|城|郊|矿|东|西|城[东西南北中关]|新市|新兴|市[中南北]|[江河][东西南北]|中原|新建|高新|平房|和平|长安|中山|青山)$/
/** 某某市某某区某某街道 as an address prints it, for places that the list does not hold. */
const ADDRESS =
  /(?:(?<=^|[^\p{Script=Han}]|省)(\p{Script=Han}{2,3}市))?(\p{Script=Han}{2,3}[区县]|(?<=市)\p{Script=Han}{2,3}市)(?=人民政府|\p{Script=Han}{2,5}(?:街道|镇|乡))/mu

/** The province, city and district that fit each other and that the text names most. */
export function placeIn(folded: string): Place {
  const counts = counter(folded)
  let best: { score: number; place: Place } = { score: 0, place: { province: null, city: null, district: null } }
  for (const [province, cities] of Object.entries(PLACES)) {
    const name = province.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, '')
    const said = counts(name)
    for (const entry of cities.split('|')) {
      const [city = '', districts = ''] = entry.split('=')
      const cityFull = counts(`${city}市`)
      const cityBare = counts(city)
      if (cityBare === 0 && said === 0 && !hasDistrict(folded, districts)) continue
      for (const district of ['', ...districts.split(' ')]) {
        const full = district ? counts(`${district}区`) : 0
        const bare = district.length > 1 ? counts(district) : 0
        if (district && full === 0 && !(bare > 1 && cityBare > 0)) continue
        if (COMMON.test(district) && cityBare === 0) continue
        const score = 5 * full + Math.min(bare, 4) + 3 * cityFull + cityBare + (said > 0 ? 1 : 0)
        if (score <= best.score) continue
        const place = {
          province: said > 0 && !MUNICIPALITY.test(province) ? province : null,
          city: cityBare > 0 ? `${city}市` : null,
          district: district ? `${district}区` : null,
        }
        best = { score, place }
      }
    }
  }
  const { place } = best
  if (place.district !== null) return place
  const [, city, district] = ADDRESS.exec(folded.slice(0, 600)) ?? []
  return { ...place, city: place.city ?? city ?? null, district: district ?? null }
}

const hasDistrict = (folded: string, districts: string) =>
  districts !== '' && districts.split(' ').some((district) => district.length > 1 && folded.includes(`${district}区`))

function counter(folded: string): (word: string) => number {
  const known = new Map<string, number>()
  return (word) => {
    const counted = known.get(word)
    if (counted !== undefined) return counted
    const count = folded.split(word).length - 1
    known.set(word, count)
    return count
  }
}
