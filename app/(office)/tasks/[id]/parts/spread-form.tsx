'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { decimal, subtract, text } from '../../../../../lib/domain/decimal.ts'
import { exact, HUNDRED, isNone, minus, over, rounded, times } from '../../../../../lib/domain/fraction.ts'
import { SHAPES, SPREAD_STEPS, type SpreadPoint, spread, spreadDays } from '../../../../../lib/domain/tasks/spread.ts'
import { bracketed } from '../../../../../lib/i18n/punctuation.ts'
import { ConfirmedButton } from '../../../../_ui/confirmed-button.tsx'
import { KeptHint } from '../../../../_ui/kept/kept-hint.tsx'
import { useKept } from '../../../../_ui/kept/use-kept.ts'
import { SelectField } from '../../../../_ui/select-field.tsx'
import { useAction } from '../../../../_ui/use-action.ts'
import { useReady } from '../../../../_ui/use-ready.ts'
import { spreadCheckpointsAction } from './actions.ts'
import { differing, GuardQuestion } from './guard-question.tsx'
import { readFigure, SumLine } from './sum-line.tsx'

interface SpreadFormProps {
  taskId: string
  rowVersion: number
  target: string
  /** Where a level starts; 0 for what adds up. */
  from: string
  measureUnit: string | null
  wholes: boolean
  start: string
  due: string
  points: readonly SpreadPoint[]
}

interface Typed {
  cells: readonly SpreadPoint[]
  met: number
}

/** Spread, then edit: cumulative points by month or quarter that the judge reads instead of the straight line. */
export function SpreadForm({
  taskId,
  rowVersion,
  target,
  from,
  measureUnit,
  wholes,
  start,
  due,
  points,
}: SpreadFormProps) {
  const t = useTranslations('parts')
  const language = useLocale()
  const ready = useReady()
  // Beside the form, not around: its dialog is a form too.
  const formId = useId()
  const [step, setStep] = useState<(typeof SPREAD_STEPS)[number]>('month')
  const [shape, setShape] = useState<(typeof SHAPES)[number]>('even')
  const router = useRouter()
  const stands = { cells: points, met: rowVersion }
  const kept = useKept<Typed>(`spread ${taskId}`, stands, (typed) => (isSame(typed.cells, points) ? null : typed))
  const { cells, met } = kept.value
  const setCells = (cells: readonly SpreadPoint[]) => kept.set({ cells, met: rowVersion })
  /** How often it was sent without an answer, from this version on. */
  const unanswered = useRef(0)
  const [asked, setAsked] = useState<ReturnType<typeof differing>>(null)
  const { run, pending, refusal, fields } = useAction(spreadCheckpointsAction, { refresh: true })
  const figures = cells.map((cell) => readFigure(cell.value))

  async function save(answered: 'partsDiffer'[]) {
    const typed = cells.map((cell, at) => ({ due: cell.due, value: figures[at] ?? cell.value }))
    const lost = Math.min(unanswered.current, 20)
    const answer = await run({ taskId, rowVersion, points: typed, answered, unanswered: lost })
    setAsked(differing(answer))
    if (answer.ok) kept.forget()
    else if (answer.code === 'offline') unanswered.current += 1
    else if (answer.reason === 'changed') router.refresh()
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    await save([])
  }

  return (
    <section className="panel flex flex-col gap-3">
      <form id={formId} hidden onSubmit={submit} noValidate />
      <h2>{t('spread.title')}</h2>
      <KeptHint
        restored={kept.restored}
        changed={met !== rowVersion}
        startOver={() => {
          setCells(points)
          kept.forget()
        }}
      />
      <p className="hint">{cells.length === 0 ? t('spread.empty') : t('spread.hint')}</p>
      <div className="bar items-end">
        <SelectField
          label={t('spread.step')}
          choices={SPREAD_STEPS.map((each) => ({ value: each, text: t(`spread.${each}`) }))}
          value={step}
          onChange={(event) => setStep(SPREAD_STEPS.find((each) => each === event.currentTarget.value) ?? 'month')}
        />
        <SelectField
          label={t('spread.shape')}
          choices={SHAPES.map((each) => ({ value: each, text: t(`spread.${each}`) }))}
          value={shape}
          onChange={(event) => setShape(SHAPES.find((each) => each === event.currentTarget.value) ?? 'even')}
        />
        <button
          type="button"
          className="btn"
          disabled={!ready}
          onClick={() => setCells(spread(target, spreadDays(start, due, step), shape, wholes, from))}
        >
          {t('spread.lay')}
        </button>
      </div>
      {cells.length > 0 ? (
        <>
          <table className="grid-table max-w-[640px]">
            <thead>
              <tr>
                {(['point', 'cumulative', 'step', 'percent'] as const).map((head) => (
                  <th key={head} scope="col" className={head === 'point' ? undefined : 'num'}>
                    {head === 'cumulative' && measureUnit
                      ? bracketed(t(`column.${head}`), measureUnit, language)
                      : t(`column.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map((cell, at) => (
                <tr key={cell.due}>
                  <th scope="row">{cell.due}</th>
                  <td className="num">
                    <input
                      aria-label={t('spread.valueOf', { day: cell.due })}
                      aria-invalid={figures[at] === null ? true : undefined}
                      form={formId}
                      inputMode="decimal"
                      className="text-right"
                      size={10}
                      value={cell.value}
                      onChange={(event) => {
                        const value = event.currentTarget.value
                        setCells(cells.map((each, i) => (i === at ? { ...each, value } : each)))
                      }}
                    />
                    <span className="refusal block">{fields[`points.${at}.value`] ?? fields[`points.${at}.due`]}</span>
                  </td>
                  <td className="num text-quiet">{increment(figures[at - 1] ?? from, figures[at])}</td>
                  <td className="num text-quiet">{percent(figures[at], from, target)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <SumLine
            sum={figures.includes(null) ? null : (figures.at(-1) ?? null)}
            whole={target}
            unit={measureUnit}
            last
          />
        </>
      ) : null}
      {asked ? (
        <GuardQuestion about="spread" numbers={asked} yes={() => save(['partsDiffer'])} no={() => setAsked(null)} />
      ) : null}
      <div className="bar">
        <button type="submit" form={formId} className="btn btn-main" disabled={!ready || pending || cells.length === 0}>
          {t('spread.submit')}
        </button>
        {points.length > 0 ? (
          <ConfirmedButton
            text={t('spread.clear')}
            question={t('spread.clearQuestion')}
            call={spreadCheckpointsAction}
            input={{ taskId, rowVersion, points: [] }}
          />
        ) : null}
        <p role="alert" className="refusal">
          {asked ? null : refusal}
        </p>
        <p role="status" className="hint">
          {points.length > 0 && isSame(cells, points) ? t('spread.stands', { count: points.length }) : null}
        </p>
      </div>
    </section>
  )
}

const isSame = (a: readonly SpreadPoint[], b: readonly SpreadPoint[]): boolean =>
  a.length === b.length && a.every(({ due, value }, at) => due === b[at]?.due && value === b[at]?.value)

const increment = (before: string, now: string | null | undefined): string =>
  now == null ? '' : text(subtract(decimal(now), decimal(before)))

/** How much of the way is asked by then. */
function percent(now: string | null | undefined, from: string, target: string): string {
  const way = minus(exact(target), exact(from))
  if (now == null || isNone(way)) return ''
  return `${rounded(times(HUNDRED, over(minus(exact(now), exact(from)), way)), 1)}%`
}
