import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../lib/domain/errors.ts'
import type { Difference } from '../lib/domain/plans/difference.ts'
import type { Plan } from '../lib/domain/plans/plan.ts'
import { commandContext } from '../lib/kernel/context.ts'
import { confirmAll } from '../lib/ledger/drafts/confirm-all.ts'
import type { Corrected } from '../lib/ledger/drafts/draft-view.ts'
import { importDraft } from '../lib/ledger/drafts/import-draft.ts'
import { previewDraft } from '../lib/ledger/drafts/preview-draft.ts'
import { issuingUnits } from '../lib/ledger/reports/issuing-units.ts'
import { settleDataFolder } from './data-folder.ts'
import { refusalLines } from './refusal-lines.ts'
import { say } from './say.ts'

/**
 * `npm run import -- [--unit 街道名] [--confirm] FILE…`: reads reports into drafts of the units that they name and prints
 * what was found; `--confirm` puts them into force at once. Exit code 1 when any file was refused.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { unit: { type: 'string' }, confirm: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  if (positionals.length === 0) {
    say(
      '用法：npm run import -- [--unit 街道] [--confirm] 文件…',
      'Usage: npm run import -- [--unit NAME] [--confirm] FILE…',
    )
    return 2
  }
  if (!settleDataFolder()) return 2
  let refused = 0
  for (const path of positionals) {
    try {
      await importFile(path, values)
    } catch (error) {
      const lines = refusalLines(path, error)
      say(lines.zh, lines.en)
      refused++
    }
  }
  return refused > 0 ? 1 : 0
}

async function importFile(path: string, { unit, confirm }: { unit?: string; confirm?: boolean }): Promise<void> {
  const unitId = unit ? await unitNamed(unit) : undefined
  const given = { fileName: basename(path), content: readFileSync(path), unitId }
  const { draftId, unitName } = await importDraft(commandContext(), given)
  const { plan, corrects } = await previewDraft(commandContext(), { draftId })
  process.stdout.write(`${basename(path)} → ${unitName}\n${table(plan)}\n`)
  if (corrects) sayCorrected(corrects)
  if (!confirm) {
    say('已存为草稿，请督查员在“报告”页确认。', 'Kept as a draft; an inspector confirms it on the page «Reports».')
    return
  }
  const { tasks } = await confirmAll(commandContext(), draftId)
  if (corrects) say('更正已生效；未确认的不动。', 'The correction is in force; what is left alone stays.')
  else say(`已生效，共 ${tasks.length} 项任务。`, `In force: ${tasks.length} tasks.`)
}

/** What a corrected version does to the report in force; what somebody reported on is left alone here. */
function sayCorrected({ title, differences }: Corrected): void {
  const count = (kind: Difference['kind']) => differences.filter((each) => each.kind === kind && each.apply).length
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')]
  const left = differences.filter((each) => !each.apply).length
  say(
    `是“${title}”的更正版：修改 ${changed}，新增 ${added}，撤销 ${removed}；已有填报而不动的 ${left}。`,
    `A corrected version of «${title}»: ${changed} changed, ${added} added, ${removed} withdrawn; ${left} reported on and left alone.`,
  )
}

/** Name or id of an issuing unit. @throws Refusal validation `whichUnit` unless exactly one bears it. */
async function unitNamed(name: string): Promise<string> {
  const bearing = (await issuingUnits(commandContext())).filter((each) => each.name === name || each.id === name)
  const [only] = bearing
  if (!only || bearing.length > 1) throw new Refusal('validation', { fields: { unitId: 'whichUnit' } })
  return only.id
}

function table({ report, sections, tasks }: Plan): string {
  const kinds = { quantity: '数量目标', milestone: '节点', words: '文字任务' } as const
  const counted = Object.entries(kinds).map(([kind, word]) => `${word} ${tasks.filter((t) => t.kind === kind).length}`)
  const { start, end } = report.planPeriod
  const head = [
    `  标题  ${report.title}`,
    `  计划期  ${start} — ${end}${report.periodStated ? '' : '（文中没有写明，请核对）'}`,
    `  ${counted.join('  ')}`,
  ]
  const rows = tasks.map((task, i) => {
    const theme = task.section === null ? '' : (sections[task.section]?.title ?? '')
    return `  ${String(i + 1).padStart(3)}  ${kinds[task.kind]}  ${task.due}  ${task.title}  〔${theme.slice(0, 12)}〕`
  })
  return [...head, ...rows].join('\n')
}

process.exit(await main())
