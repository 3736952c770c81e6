import type { Responsible } from '../extract/read-report-types.ts'

interface Unit {
  id: string
  name: string
}

const OFFICE = /(?:街道办事处|人民政府|街道办|街道|镇|乡)$/
const SORT_OF_UNIT = /(?:办公室|科室|中心|委员会|股室|社区居委会|居委会|社区|办|科|股|室|局|站)$/

/**
 * The units that a text's names for who answers mean: the one that bears the name, else the one that bears it but for the
 * issuing unit's own name before it and the word for its sort (办公室, 科) behind. A name that fits none or several is left out.
 */
export function unitsNamed({ lead, supporting }: Responsible, issuer: Unit, units: readonly Unit[]) {
  const meant = (name: string) => unitMeant(name, issuer, units)
  const leadUnitId = lead === null ? null : meant(lead)
  const others = supporting.flatMap((name) => meant(name) ?? [])
  return { leadUnitId, supportingUnitIds: [...new Set(others)].filter((id) => id !== leadUnitId) }
}

/** The same as a row keeps it: null where the issuing unit leads, the others sorted. */
export function answersNamed(named: Responsible | null, issuer: Unit, units: readonly Unit[]) {
  const { leadUnitId, supportingUnitIds } = unitsNamed(named ?? { lead: null, supporting: [] }, issuer, units)
  const lead = leadUnitId === issuer.id ? null : leadUnitId
  const others = supportingUnitIds.filter((id) => lead !== null || id !== issuer.id)
  return { leadUnitId: lead, supportingUnitIds: others.toSorted() }
}

function unitMeant(printed: string, issuer: Unit, units: readonly Unit[]): string | null {
  const name = printed.replace(/[\s　]|[（(][^（()）]*[)）]/g, '')
  for (const form of [exactly, withoutOffice, bare]) {
    const wanted = form(name, issuer.name)
    const bearing = wanted === '' ? [] : units.filter((unit) => form(unit.name, issuer.name) === wanted)
    if (bearing.length === 1) return bearing[0]?.id ?? null
    if (bearing.length > 1) return null
  }
  return null
}

const exactly = (name: string) => name

/** 汀兰街道经济科, 街道经济科 → 经济科. */
function withoutOffice(name: string, issuer: string): string {
  const place = issuer.replace(OFFICE, '')
  const rest = place !== '' && name.startsWith(place) ? name.slice(place.length) : name
  const own = rest.replace(/^(?:街道办事处|街道办|街道|人民政府|本?镇|本?乡)(?=.{2})/, '')
  return own === '' ? name : own
}

/** 经济发展办公室, 经济发展科, 经济发展办 → 经济发展. */
function bare(name: string, issuer: string): string {
  const own = withoutOffice(name, issuer)
  const core = own.replace(SORT_OF_UNIT, '')
  return core.length < 2 ? own : core
}
