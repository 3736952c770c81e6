import type Sqlite from 'better-sqlite3'
import { SHOWN_MONTH, type TemplateStreet } from './template-street.ts'

/** Columns that name a row of the street itself: a copy has names of its own, the others stay. */
const OWN = ['id', 'task_id', 'report_id', 'section_id', 'lead_unit_id', 'post_id', 'filing_id']
const TASKS = 'select id from task where report_id = @report'

/** What of the template is copied, beside its units; the last three of the reported months, judged in the last. */
const TABLES: readonly [table: string, where: string, own?: readonly string[]][] = [
  ['post', 'unit_id in (select value from json_each(@units))', ['id', 'unit_id']],
  ['report', 'id = @report', ['id', 'unit_id']],
  ['section', 'report_id = @report'],
  ['task', 'report_id = @report'],
  ['checkpoint', `task_id in (${TASKS})`],
  ['revision', `task_id in (${TASKS})`],
  ['filing', `month >= @since and task_id in (${TASKS})`],
  ['judgement', `month = @shown and task_id in (${TASKS})`],
]

interface Unit {
  id: string
  parent_id: string
  path: string
  office_path: string
}

/** @returns a function that makes the street's `no`th copy, in the caller's transaction. */
export function copyStreet(db: Sqlite.Database, template: TemplateStreet): (no: number) => void {
  const units = db.prepare('select * from unit where path like ? order by path').all(`%${template.streetId}%`) as Unit[]
  const fixed = {
    report: template.reportId,
    units: JSON.stringify(units.map((unit) => unit.id)),
    shown: SHOWN_MONTH,
    since: `${SHOWN_MONTH.slice(0, 4)}-10`,
  }
  const columns = Object.keys(units[0] ?? {})
  const insertUnit = db.prepare(`insert into unit (${columns}) values (${columns.map((name) => `@${name}`)})`)
  const statements = TABLES.map(([table, where, own = OWN]) => db.prepare(copying(db, table, where, own)))
  return (no) => {
    const prefix = `z${no.toString(36).padStart(3, '0')}`
    for (const unit of units) insertUnit.run(copied(unit, units, prefix))
    for (const statement of statements) statement.run({ ...fixed, prefix })
  }
}

/** Ids begin with the time they were made at: another beginning is another id in the same order. */
function copying(db: Sqlite.Database, table: string, where: string, own: readonly string[]): string {
  const names = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const values = names.map((name) => (own.includes(name) ? `@prefix || substr("${name}", 5)` : `"${name}"`))
  return `insert into ${table} (${names.map((name) => `"${name}"`)}) select ${values} from ${table} where ${where}`
}

function copied(unit: Unit, all: readonly Unit[], prefix: string): Unit {
  const id = (from: string) => (all.some((each) => each.id === from) ? prefix + from.slice(4) : from)
  const path = (from: string) => from.split('/').map(id).join('/')
  return {
    ...unit,
    id: id(unit.id),
    parent_id: id(unit.parent_id),
    path: path(unit.path),
    office_path: path(unit.office_path),
  }
}
