'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { RollUp } from '../../../../../lib/domain/tasks/parts.ts'
import { shares, summed } from '../../../../../lib/domain/tasks/spread.ts'
import type { Answerable } from '../../../../../lib/ledger/reports/answerable-units.ts'
import { KeptHint } from '../../../../_ui/kept/kept-hint.tsx'
import { useKept } from '../../../../_ui/kept/use-kept.ts'
import { useAction } from '../../../../_ui/use-action.ts'
import { useReady } from '../../../../_ui/use-ready.ts'
import { breakDownAction } from './actions.ts'
import { differing, GuardQuestion } from './guard-question.tsx'
import { RollUpField } from './roll-up-field.tsx'
import { type Share, ShareTable } from './share-table.tsx'
import { readFigure, SumLine } from './sum-line.tsx'

/** A unit that can take a part, with its posts. */
export interface PartUnit {
  id: string
  name: string
  posts: Answerable['posts']
}

interface BreakDownFormProps {
  taskId: string
  rowVersion: number
  units: readonly PartUnit[]
  whole: { value: string | null; measureUnit: string | null; wholes: boolean; due: string; adds: boolean }
  rollUps: readonly RollUp[]
  rollUp: RollUp | null
  /** Shares of the parts that are there already. */
  taken: readonly string[]
}

interface Typed {
  rows: Share[]
  how: RollUp | null
  /** The task as it stood when this was typed. */
  met: number
}

/** Choose units, share the number out, edit any cell: the running sum stands below. */
export function BreakDownForm({ taskId, rowVersion, units, whole, rollUps, rollUp, taken }: BreakDownFormProps) {
  const t = useTranslations('parts')
  const ready = useReady()
  const router = useRouter()
  const kept = useKept<Typed>(`parts ${taskId}`, { rows: [], how: rollUp, met: rowVersion }, (typed) => {
    const rows = typed.rows.filter((row) => units.some((unit) => unit.id === row.unit.id))
    return rows.length === 0 ? null : { ...typed, rows }
  })
  const { rows, how, met } = kept.value
  const setRows = (rows: Share[]) => kept.set({ rows, how, met: rowVersion })
  const setHow = (how: RollUp | null) => kept.set({ rows, how, met: rowVersion })
  const [asked, setAsked] = useState<ReturnType<typeof differing>>(null)
  const { run, pending, refusal, fields } = useAction(breakDownAction, { refresh: true })
  const compared = whole.value !== null && whole.adds && (how === 'sum' || how === null)
  const figures = rows.map((row) => readFigure(row.value))
  const sum = figures.includes(null) ? null : summed([...taken, ...figures.flatMap((each) => each ?? [])])

  function choose(unit: PartUnit, chosen: boolean) {
    setAsked(null)
    // A rate is promised by each part as by the whole; a number has first to be shared out.
    const value = whole.adds ? '' : (whole.value ?? '')
    const row = { unit, value, weight: '1', due: whole.due, postId: unit.posts[0]?.id ?? '' }
    setRows(chosen ? [...rows, row] : rows.filter((each) => each.unit.id !== unit.id))
  }
  function shareOut(weights: readonly string[]) {
    const left = summed([
      whole.value ?? '0',
      ...taken.map((each) => (each.startsWith('-') ? each.slice(1) : `-${each}`)),
    ])
    const weighed = weights.map((weight) => readFigure(weight) ?? '0')
    if (weighed.some((weight) => weight.startsWith('-')) || weighed.every((weight) => Number(weight) === 0)) return
    const given = shares(left, weighed, whole.wholes)
    setRows(rows.map((row, at) => ({ ...row, value: given[at] ?? '' })))
  }
  async function save(answered: 'partsDiffer'[]) {
    const parts = rows.map(({ unit, value, weight, due, postId }) => ({
      ...{ unitId: unit.id, postId: postId || null, due, weight: readFigure(weight) ?? weight },
      value: whole.value === null ? null : (readFigure(value) ?? value),
    }))
    const answer = await run({ taskId, rowVersion, rollUp: how, parts, answered })
    setAsked(differing(answer))
    if (answer.ok) kept.forget()
    // The parts that stand now are shown, with what was typed below them.
    else if (answer.reason === 'changed') router.refresh()
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    await save([])
  }

  return (
    <form onSubmit={submit} noValidate className="panel flex flex-col gap-3">
      <h2>{t('byUnit.title')}</h2>
      <KeptHint
        restored={kept.restored}
        changed={met !== rowVersion}
        startOver={() => {
          setRows([])
          kept.forget()
        }}
      />
      {units.length === 0 ? <p className="empty">{t('byUnit.noUnits')}</p> : null}
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
        <legend className="text-quiet">{t('byUnit.choose')}</legend>
        {units.map((unit) => (
          <label key={unit.id} className="flex items-center gap-1.5">
            <input
              type="checkbox"
              className="min-h-0"
              disabled={!ready}
              checked={rows.some((row) => row.unit.id === unit.id)}
              onChange={(event) => choose(unit, event.currentTarget.checked)}
            />
            {unit.name}
          </label>
        ))}
      </fieldset>
      {rows.length > 0 ? (
        <>
          <RollUpField value={how} rollUps={rollUps} onChange={setHow} error={fields.rollUp} />
          {whole.value !== null && whole.adds ? (
            <p className="bar">
              <button type="button" className="btn btn-small" onClick={() => shareOut(rows.map(() => '1'))}>
                {t('byUnit.evenly')}
              </button>
              <button type="button" className="btn btn-small" onClick={() => shareOut(rows.map((row) => row.weight))}>
                {t('byUnit.byWeight')}
              </button>
            </p>
          ) : null}
          <ShareTable
            rows={rows}
            setRows={setRows}
            unit={whole.measureUnit}
            numeric={whole.value !== null}
            fields={fields}
          />
          {compared && whole.value !== null ? <SumLine sum={sum} whole={whole.value} unit={whole.measureUnit} /> : null}
        </>
      ) : null}
      {asked ? (
        <GuardQuestion about="parts" numbers={asked} yes={() => save(['partsDiffer'])} no={() => setAsked(null)} />
      ) : null}
      <div className="bar items-center">
        <button type="submit" className="btn btn-main" disabled={!ready || pending || rows.length === 0}>
          {t('byUnit.submit')}
        </button>
        <span className="hint">
          {rows.length === 0 ? t('byUnit.chooseFirst') : t('byUnit.chosen', { count: rows.length })}
        </span>
        <p role="alert" className="refusal">
          {asked ? null : refusal}
        </p>
      </div>
    </form>
  )
}
