import { PLACES } from './place-names.ts'

/** What the text itself names; null for what it does not. */
export interface Place {
  province: string | null
  city: string | null
  district: string | null
}

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/
const COUNTY = /(?<=省|市|州)([\p{Script=Han}]{2,4}?[县区市])(?=人民政府|\p{Script=Han}{2,5}(?:街道|镇|乡))/u

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
  const county = place.district ? null : (COUNTY.exec(folded.slice(0, 600))?.[1] ?? null)
  return { ...place, district: place.district ?? county }
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
