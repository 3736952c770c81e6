import type { Comparator, Kind, Measure, Pace, Recurrence } from './task.ts'

/** What a stated task says of itself, as far as the defaults below look at it. */
export interface Stated {
  kind: Kind
  indicator: string | null
  measure: Measure | null
  comparator: Comparator
  /** Decimal text. */
  value: string | null
  measureUnit: string | null
  recurrence: Recurrence | null
  baseline: string | null
  hasCheckpoints: boolean
}

/** A share or level that is kept through the period, whatever it was before. */
const KEPT = /满意[率度]|办结率|整改率|达标率|优良率|合格率|失业率|及时率|响应率|按期|准时/
/** A stock: it stands somewhere already and moves, instead of adding up from nothing. */
const STOCK = /托位|床位|千人|人均|每万|每千|存量|保有量|总数|常住|户籍|在册|绿地|浓度|PM2\.?5|PM10|密度|强度/i
/** Things of which half a one is none. */
const COUNT_UNITS =
  /^(个|家|户|场|条|处|件|名|起|人|项|座|所|套|间|栋|幢|辆|台|次|批|支|部|位|对|组|期|班|株|棵|盏|张|本|册|篇|份|块|宗|单|例|门|款|人次|户次|场次|家次|例次|支队|单位)$/

/** How progress is expected to run; the wizard offers it, a person may change it. */
export function defaultPace(stated: Stated): Pace {
  const indicator = stated.indicator ?? ''
  const moves = stated.baseline !== null || stated.hasCheckpoints
  if (stated.recurrence !== null) return 'recurring'
  if (stated.kind === 'words') return 'words'
  if (stated.kind === 'milestone') return 'deed'
  if (stated.comparator === 'sync') return 'rate'
  if (stated.value === null) return 'words'
  if (stated.measure === 'growth') return stated.comparator === 'lte' && !stated.value.startsWith('-') ? 'hold' : 'rate'
  if (KEPT.test(indicator)) return 'hold'
  if (stated.measure === 'share') return moves && stated.comparator !== 'lte' ? 'path' : 'hold'
  if (STOCK.test(indicator)) return moves && stated.comparator !== 'lte' ? 'path' : 'hold'
  return isSingleDeed(stated) ? 'deed' : 'accumulate'
}

/** Whether only whole things count (16 projects, not 15.5). A count without a unit is one of things. */
export const isWholeUnit = (measureUnit: string | null, measure: Measure | null = 'count'): boolean =>
  measure === 'count' && (measureUnit === null || COUNT_UNITS.test(measureUnit))

/** 建成食堂1个: one indivisible thing is a deed. 零的突破 (at least one) goes on counting. */
function isSingleDeed({ measure, value, comparator, measureUnit }: Stated): boolean {
  return measure === 'count' && value === '1' && comparator === 'plain' && isWholeUnit(measureUnit)
}
