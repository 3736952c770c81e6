import { isDay } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import type { Entry } from '../filings/entry.ts'
import { type Pasted, type PastedDoubt, readPasted } from '../filings/pasted-number.ts'
import type { Forecast } from '../tasks/task.ts'
import { doneDay } from './done-day.ts'
import {
  type Column,
  type Extra,
  expectationOf,
  formOf,
  type GridTask,
  mayAdd,
  type RowEdit,
  type Stood,
  sideOf,
} from './row-edit.ts'
import { forecastOf, SAME } from './value-words.ts'

/** What a row's cells say, as it is filed. */
export interface Said {
  entry: Entry
  typed: string | null
  reference: string | null
  doneOn: string | null
  occurrences: number | null
  forecast: Forecast | null
  note: string
  unchanged: boolean
  issues: string
  nextSteps: string
  dataSource: string
  level: string | null
  levelBefore: string | null
}

/** Why a cell cannot be taken as it is: refused, or asked because it could mean something else. */
export type Doubt = { column: Column | Extra; key: string } | { column: Column; offered: string; doubt: PastedDoubt }

export type Reading = { ok: true; said: Said } | { ok: false; doubt: Doubt }

/**
 * Reads a row's cells. Nothing is guessed: what is not plainly a figure, word or day of this task is a doubt, which
 * stands beside the row until somebody settles it. @param known whether an earlier figure stands, for 无变化
 */
export function readRow(task: GridTask, edit: RowEdit, month: Month, known: boolean): Reading {
  const [value, side] = [edit.value.trim(), edit.side.trim()]
  const said: Said = {
    ...{ entry: mayAdd(task) ? edit.entry : 'total', typed: null, reference: null, doneOn: null, occurrences: null },
    ...{ forecast: null, note: edit.note.trim(), unchanged: value === SAME },
    ...{ issues: edit.issues.trim(), nextSteps: edit.nextSteps.trim(), dataSource: edit.dataSource.trim() },
    ...{ level: levelIn(edit.level), levelBefore: levelIn(edit.levelBefore) },
  }
  const long = (['note', 'issues', 'nextSteps', 'dataSource'] as const).find((each) => said[each].length > MOST[each])
  if (long) return refused(long, 'tooLong')
  const odd = (['level', 'levelBefore'] as const).find((each) => said[each] === null && edit[each].trim() !== '')
  if (odd) return refused(odd, 'plainNumber')
  const form = formOf(task)
  if (form === 'number') return numbers(task, said, value, side, known)
  if (form === 'count') return occurrences(said, value)
  return state(said, value, side, month)
}

const MOST = { note: 2000, issues: 2000, nextSteps: 2000, dataSource: 200 }
/** A level stands in whatever unit the office counts: only its number is taken; per cent is the growth, put there by mistake. */
const LEVEL = { measureUnit: null, wholes: false, mayBeNegative: true, share: false }
const levelIn = (text: string): string | null => (/[%％]/.test(text) ? null : figure(readPasted(text, LEVEL)))

/** Whether a filing says just this: typed otherwise, perhaps, but read the same. */
export const saysTheSame = (said: Said, stood: Stood): boolean =>
  (Object.keys(said) as (keyof Said)[]).every((key) => (said[key] ?? '') === (stood[key] ?? ''))

function numbers(task: GridTask, said: Said, value: string, side: string, known: boolean): Reading {
  if (value === '') return refused('value', 'required')
  const expectation = expectationOf(task)
  const own: Pasted = said.unchanged ? { state: 'unchanged' } : readPasted(value, expectation)
  if (own.state === 'unchanged' && !known) return refused('value', 'nothingBefore')
  if (own.state === 'empty') return refused('value', 'notANumber')
  const other = sideOf(task) === 'reference' ? readPasted(side, { ...expectation, wholes: false }) : NONE
  const doubt = doubtOf('value', own) ?? doubtOf('side', other)
  if (doubt) return { ok: false, doubt }
  const unchanged = own.state === 'unchanged'
  return { ok: true, said: { ...said, unchanged, typed: figure(own), reference: figure(other) } }
}

function occurrences(said: Said, value: string): Reading {
  if (said.unchanged) return { ok: true, said }
  if (value === '') return said.note === '' ? refused('value', 'required') : { ok: true, said }
  const read = readPasted(value, TIMES)
  const doubt = doubtOf('value', read)
  if (doubt) return { ok: false, doubt }
  if (read.state === 'unchanged') return { ok: true, said: { ...said, unchanged: true } }
  const times = Number(figure(read) ?? Number.NaN)
  if (Number.isNaN(times)) return refused('value', 'notANumber')
  return times > 1000 ? refused('value', 'tooLarge') : { ok: true, said: { ...said, occurrences: times } }
}

const NONE: Pasted = { state: 'empty' }
const TIMES = { measureUnit: '次', wholes: true, mayBeNegative: false, share: false }

const figure = (read: Pasted): string | null => (read.state === 'read' ? read.value : null)

function doubtOf(column: Column, read: Pasted): Doubt | null {
  if (read.state === 'refused') return { column, key: read.key }
  return read.state === 'ask' ? { column, offered: read.offered, doubt: read.doubt } : null
}

function state(said: Said, value: string, side: string, month: Month): Reading {
  if (value === 'done') {
    const doneOn = isDay(side) ? side : doneDay(side, month)
    if (doneOn === null) return refused('side', side === '' ? 'whichDay' : 'notADay')
    return { ok: true, said: { ...said, doneOn } }
  }
  const forecast = forecastOf(value)
  if (forecast !== null) return { ok: true, said: { ...said, forecast } }
  if (said.unchanged || (value === '' && said.note !== '')) return { ok: true, said }
  return refused('value', value === '' ? 'required' : 'notAWord')
}

const refused = (column: Column | Extra, key: string): Reading => ({ ok: false, doubt: { column, key } })
