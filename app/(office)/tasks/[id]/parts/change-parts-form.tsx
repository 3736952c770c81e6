'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef } from 'react'
import type { RollUp } from '../../../../../lib/domain/tasks/parts.ts'
import type { PartShown } from '../../../../../lib/ledger/tasks/show-parts.ts'
import { ConfirmedButton } from '../../../../_ui/confirmed-button.tsx'
import { KeptHint } from '../../../../_ui/kept/kept-hint.tsx'
import { useKept } from '../../../../_ui/kept/use-kept.ts'
import { useAction } from '../../../../_ui/use-action.ts'
import { useReady } from '../../../../_ui/use-ready.ts'
import { changePartsAction, mergePartsAction, removePartAction } from './actions.ts'
import { RollUpField } from './roll-up-field.tsx'
import { readFigure } from './sum-line.tsx'

interface ChangePartsFormProps {
  taskId: string
  rowVersion: number
  rollUp: RollUp | null
  rollUps: readonly RollUp[]
  parts: readonly PartShown[]
  measureUnit: string | null
}

interface Typed {
  how: RollUp | null
  /** By the part's id; those that nobody touched are left out. */
  weights: Record<string, string>
  /** The whole as it stood when this was typed. */
  met: number
}

/** The parts there are: how they roll up, what each weighs; taken out or merged back while nothing is reported on them. */
export function ChangePartsForm({ taskId, rowVersion, rollUp, rollUps, parts, measureUnit }: ChangePartsFormProps) {
  const t = useTranslations('parts')
  const ready = useReady()
  const router = useRouter()
  // Beside the form, not around: its dialogs are forms too.
  const formId = useId()
  const stands: Typed = { how: rollUp, weights: {}, met: rowVersion }
  const kept = useKept<Typed>(`weights ${taskId}`, stands, (typed) => {
    const others = parts.flatMap(({ id, weight }) => {
      const own = typed.weights[id]
      return own === undefined || own === weight ? [] : [[id, own] as const]
    })
    return others.length === 0 && typed.how === rollUp ? null : { ...typed, weights: Object.fromEntries(others) }
  })
  const { how, weights, met } = kept.value
  const type = (more: Partial<Typed>) => kept.set({ how, weights, met: rowVersion, ...more })
  /** How often it was sent without an answer, from this version on. */
  const unanswered = useRef(0)
  const { run, pending, refusal, fields } = useAction(changePartsAction, { refresh: true })
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = parts.map(({ id, weight }) => {
      const typed = weights[id] ?? weight
      return { taskId: id, weight: readFigure(typed) ?? typed }
    })
    const answer = await run({
      taskId,
      rowVersion,
      rollUp: how,
      weights: given,
      unanswered: Math.min(unanswered.current, 20),
    })
    if (answer.ok) kept.forget()
    else if (answer.code === 'offline') unanswered.current += 1
    else if (answer.reason === 'changed') router.refresh()
  }
  return (
    <section className="panel flex flex-col gap-3">
      <form id={formId} hidden onSubmit={submit} noValidate />
      <h2>{t('change.title')}</h2>
      <KeptHint
        restored={kept.restored}
        changed={met !== rowVersion}
        startOver={() => {
          kept.set(stands)
          kept.forget()
        }}
      />
      <RollUpField value={how} rollUps={rollUps} onChange={(how) => type({ how })} error={fields.rollUp} />
      <table className="grid-table max-w-[820px]">
        <thead>
          <tr>
            {(['no', 'unit', 'share', 'due', 'weight'] as const).map((head) => (
              <th key={head} scope="col" className={head === 'share' ? 'num' : undefined}>
                {t(`column.${head}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {parts.map((part, at) => (
            <tr key={part.id}>
              <td className="text-quiet">{part.label}</td>
              <th scope="row">{part.name}</th>
              <td className="num">{part.value === null ? '' : `${part.value} ${measureUnit ?? ''}`}</td>
              <td>{part.due}</td>
              <td>
                <input
                  form={formId}
                  aria-label={t('byUnit.weightOf', { unit: part.name })}
                  aria-invalid={fields[`weights.${at}.weight`] ? true : undefined}
                  value={weights[part.id] ?? part.weight}
                  onChange={({ currentTarget }) => type({ weights: { ...weights, [part.id]: currentTarget.value } })}
                  inputMode="decimal"
                  className="text-right"
                  size={5}
                />
                <span className="refusal block">{fields[`weights.${at}.weight`]}</span>
              </td>
              <td>
                <ConfirmedButton
                  text={t('change.remove')}
                  question={t('change.removeQuestion', { name: part.name })}
                  call={removePartAction}
                  input={{ taskId, rowVersion, partId: part.id }}
                  danger
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="bar">
        <button type="submit" form={formId} className="btn btn-main" disabled={!ready || pending}>
          {t('change.submit')}
        </button>
        <ConfirmedButton
          text={t('change.merge')}
          question={t('change.mergeQuestion')}
          call={mergePartsAction}
          input={{ taskId, rowVersion }}
          danger
          onDone={({ whole }) => (whole === null ? router.push('/ledger') : undefined)}
        />
        <p role="alert" className="refusal">
          {refusal}
        </p>
      </div>
    </section>
  )
}
