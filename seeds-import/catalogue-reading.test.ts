import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftTasks } from '../lib/domain/extract/draft/draft.ts'
import { readReport } from '../lib/domain/extract/read-report.ts'
import { type CatalogueReport, loadCatalogue, matchOriginal } from './catalogue.ts'
import { EXCEPTIONS } from './catalogue-exceptions.ts'
import { differencesFrom } from './catalogue-reading.ts'

const TEXT = `云澜街道2025年工作总结和2026年工作计划
一、2025年工作回顾
一年来，新建口袋公园2处。
二、2026年工作计划
（一）办好民生实事
新建口袋公园3处，加快布局滨河驿站。6月底前完成澜桥食堂装修。
（二）服务企业发展
建立企业问题清单销号制度。
`

describe('catalogue and reader, of an invented report', () => {
  it('agree on what was kept as read', () => {
    expect(kept().tasks.map((task) => task.kind)).toEqual(['quantity', 'words', 'milestone', 'words'])
    expect(differencesFrom(kept(), TEXT)).toEqual([])
  })

  it('differ in every field that is changed, of a task in words too', () => {
    const { tasks, ...report } = kept()
    for (const [at, task] of tasks.entries())
      for (const [field, other] of Object.entries({ hedge: '有望', due: '2027-01-31', theme: 9, recurrence: 'week' })) {
        const changed = tasks.with(at, { ...task, [field]: other } as typeof task)
        expect(differencesFrom({ ...report, tasks: changed }, TEXT)).toMatchObject([
          { task: task.key, field, kept: other },
        ])
      }
  })

  it('differ by a task that only one of them has', () => {
    const { tasks, ...report } = kept()
    for (const [at, task] of tasks.entries()) {
      const fewer = differencesFrom({ ...report, tasks: tasks.toSpliced(at, 1) }, TEXT)
      expect(fewer).toEqual([{ task: null, field: 'unlisted', kept: null, read: task.span }])
      const more = differencesFrom({ ...report, tasks: tasks.toSpliced(at, 0, { ...task, key: 'yl-900' }) }, TEXT)
      expect(more).toEqual([{ task: task.key, field: 'unread', kept: task.span, read: null }])
    }
  })

  it('differ in the facts and the themes of the whole report', () => {
    const changed = { ...kept(), unit: '云水街道', planSpan: [1, 2] as [number, number], themes: [] }
    expect(differencesFrom(changed, TEXT).map((one) => one.field)).toEqual(['unit', 'planSpan', 'themes'])
  })
})

const folder = process.env.LIANGDENG_REPORTS ?? join(import.meta.dirname, '../../shared/reports')
const originals = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
if (originals.length === 0)
  console.info(`catalogue: no originals in ${folder}; left out: the comparison with the reader`)

describe.runIf(originals.length > 0)('catalogue and reader, of the originals', () => {
  const catalogue = loadCatalogue()
  const pairs = originals.flatMap((name) => {
    const bytes = readFileSync(join(folder, name))
    const report = matchOriginal(catalogue, createHash('sha256').update(bytes).digest('hex'))
    return report ? [[report.id, report, bytes.toString('utf8')] as const] : []
  })

  it('are compared for each report of the catalogue', () => {
    expect(pairs.map(([id]) => id).sort()).toEqual(catalogue.map((report) => report.id))
    expect(Object.keys(EXCEPTIONS).sort()).toEqual(catalogue.map((report) => report.id))
  })

  it.each(pairs)('%s: every difference has its reason, every reason its difference', (id, report, text) => {
    const found = differencesFrom(report, text).map(({ task, field, kept, read }) => [task, field, kept, read])
    const listed = EXCEPTIONS[id]?.map(([task, field, kept, read]) => [task, field, kept, read]) ?? []
    const byPlace = (a: unknown[], b: unknown[]) => place(a).localeCompare(place(b))
    expect(found.sort(byPlace)).toEqual(listed.sort(byPlace))
  })

  it.each(pairs)('%s: the reasons borrow no prose', (id, _, text) => {
    const ours = JSON.stringify(EXCEPTIONS[id])
    const runs = Array.from({ length: Math.max(0, ours.length - 19) }, (_run, at) => ours.slice(at, at + 20))
    expect(runs.filter((run) => text.includes(run))).toEqual([])
  })
})

const place = ([task, field, , read]: unknown[]) => [task, field, task === null ? read : ''].join(' ')

/** The invented report as a catalogue would keep it. */
function kept(): CatalogueReport {
  const reading = readReport(TEXT)
  const { title, reviewPeriod, planPeriod, ...meta } = reading.meta
  const tasks = draftTasks(reading, TEXT).map(({ baseline, responsible: _, ...task }, at) => {
    const { quote: _quote, ...figure } = baseline ?? { quote: '', value: null, unit: null, growth: null, span: [0, 1] }
    return { ...task, key: `yl-00${at}`, titleEn: 'A task', baseline: baseline && figure }
  })
  const report = {
    ...{ ...meta, id: 'yunlan-2026', sha256: '0'.repeat(64), sourceLength: TEXT.length, unitKind: 'street' },
    ...{
      title,
      titleEn: 'A report',
      titleAsPrinted: true,
      reviewPeriod,
      planPeriod,
      planSpan: reading.planSpan,
      tasks,
    },
    themes: reading.sections.map(({ span }) => ({ title: '主题', titleEn: 'A theme', span })),
  }
  return report as unknown as CatalogueReport
}
