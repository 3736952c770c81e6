import type { Target } from '../read-report-types.ts'
import { isDeed } from './milestones.ts'

/** A deed that stands for its object too: 力争拆除20万平方米 after 需拆除房屋面积40万平方米. */
const DEED_ALONE = /^(?:拆除|拆迁|征收|搬迁|改造|收储|整治|清零|新建|修建|种植)$/
const FARTHEST = 6
/** 云汀村, XX镇: one place of a list, without what there is to be. */
const PLACE = /^[\p{Script=Han}A-Za-z*×]{1,6}(?:街道|[村镇乡县市区])$/u
/** 贫困村, 乡镇, 小区: kinds of places. */
const KIND_OF_PLACE =
  /(?:行政|自然|贫困|示范|重点|美丽|中心|空心|文明|特色|移民|旅游|试点|先进|薄弱|基地|生态|样板|贫穷|后进)村$|(?:乡|城|小|集|强|重点|中心|特色)镇$|(?:小|园|城|景|山|库|社|校|学|灾|林|牧|片|街|新|矿|军|辖|地|示范|试验|保护|功能|开发|高新|城)区$|(?:城|超|县|全)市$|全[县区镇乡村]$/
const OF_PLACE = /^[\p{Script=Han}A-Za-z*×]{1,6}?(?:街道|[村镇乡县市区])(?=\p{Script=Han}{3})/u
/** 投资28亿元,新建公路300公里: money whose use is said behind it. */
const MONEY_ALONE = /^(?:计划|总|完成)?投资$/
const MAKING = /^(?:(?:新|改|扩)建|建设|建成|实施|完成|改造|整治|治理|推进|加快|硬化|、|和|及|改扩建){1,5}/

/** The targets of a sentence with what stands before them or behind: deeds, places and money alone are not yet a name. */
export function namedBefore(targets: readonly Target[], before: readonly Target[]): Target[] {
  const known = before.slice(-FARTHEST)
  return targets.map((target, i) => {
    const indicator = target.kind === 'quantity' ? nameOf(target, known, targets[i - 1], targets[i + 1]) : null
    const named = indicator === null ? target : { ...target, indicator }
    known.push(named)
    return named
  })
}

/** The place that a target names and nothing else; the verb of its list may stand before it. Null for others. */
function placeOf({ indicator, quote }: Target): string | null {
  const place = indicator.replace(MAKING, '')
  const own = PLACE.test(place) && !KIND_OF_PLACE.test(place) && !isDeed(place)
  return own && quote.replace(/^其中[,，:：]?/, '').startsWith(place) ? place : null
}

function nameOf(
  target: Target,
  known: readonly Target[],
  before: Target | undefined,
  next: Target | undefined,
): string | null {
  const { indicator, unit, measure } = target
  if (DEED_ALONE.test(indicator))
    return known.findLast((one) => one.indicator.startsWith(indicator) && one.unit === unit)?.indicator ?? null
  const place = placeOf(target) ?? (before?.indicator === indicator ? placeOf(before) : null)
  if (measure === 'count' && place !== null) {
    const whole = known.findLast((one) => one.unit === unit && one.measure === 'count' && placeOf(one) === null)
    const made = whole ? (MAKING.exec(whole.indicator)?.[0] ?? '') : ''
    return whole ? made + place + whole.indicator.slice(made.length).replace(OF_PLACE, '') : null
  }
  if (measure === 'level' && MONEY_ALONE.test(indicator) && next?.measure === 'count') {
    const made = MAKING.exec(next.indicator)
    const near = next.span[0] - target.span[1]
    return made && near >= 0 && near < 2 ? next.indicator.slice(made[0].length) + indicator : null
  }
  return null
}
