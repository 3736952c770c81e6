import type { FileKind } from '../file-reading.ts'
import type { FileRefusal } from '../unreadable.ts'

/** A file that somebody could bring, by mistake or on purpose, and what must become of it. */
export interface HostileFile {
  /** As it would be called; a wrong ending is part of the trap. */
  name: string
  bytes: () => Uint8Array
  /** Refused with one of these, or read as this with these words in its text. */
  outcome: { refused: readonly FileRefusal[] } | { read: FileKind; holds?: string; lacks?: string }
  /** Only the process's limits may stop it: never tried outside of one. */
  apart?: boolean
}

export const refused = (...refusals: FileRefusal[]) => ({ refused: refusals })
export const read = (kind: FileKind, holds?: string, lacks?: string) => ({
  read: kind,
  ...(holds !== undefined && { holds }),
  ...(lacks !== undefined && { lacks }),
})

/** A report in the genre, invented. */
export const REPORT = [
  '澜桥街道2025年工作总结和2026年工作计划',
  '一、2025年工作回顾',
  '一年来，新建口袋公园2处，改造老旧楼道31个，走访企业210家次，群众满意度稳中有升。',
  '二、2026年工作计划',
  '（一）办好民生实事。计划新建口袋公园3处，改造老旧楼道50个，6月底前完成澜桥老年食堂装修并开放。',
  '（二）服务企业发展。力争新引进产业项目12个，开展政企恳谈活动，建立问题清单销号制度。',
]
export const PROMISE = '计划新建口袋公园3处'
export const reportText = REPORT.join('\n')
