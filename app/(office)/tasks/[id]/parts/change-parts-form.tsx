'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import type { RollUp } from '../../../../../lib/domain/tasks/parts.ts'
import type { PartShown } from '../../../../../lib/ledger/tasks/show-parts.ts'
import { ConfirmedButton } from '../../../../_ui/confirmed-button.tsx'
import { useAction } from '../../../../_ui/use-action.ts'
import { useReady } from '../../../../_ui/use-ready.ts'
import { changePartsAction, mergePartsAction, removePartAction } from './actions.ts'
import { RollUpField } from './roll-up-field.tsx'

interface ChangePartsFormProps {
  taskId: string
  rowVersion: number
  rollUp: RollUp | null
  rollUps: readonly RollUp[]
  parts: readonly PartShown[]
  measureUnit: string | null
}

/** The parts there are: how they roll up, what each weighs; taken out or merged back while nothing is reported on them. */
export function ChangePartsForm({ taskId, rowVersion, rollUp, rollUps, parts, measureUnit }: ChangePartsFormProps) {
  const t = useTranslations('parts')
  const ready = useReady()
  const router = useRouter()
  // Beside the form, not around: its dialogs are forms too.
  const formId = useId()
  const [how, setHow] = useState(rollUp)
  const { run, pending, refusal, fields } = useAction(changePartsAction, { refresh: true })
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const weights = parts.map(({ id, weight }) => ({ taskId: id, weight: String(form.get(`weight-${id}`) ?? weight) }))
    await run({ taskId, rowVersion, rollUp: how, weights })
  }
  return (
    <section className="panel flex flex-col gap-3">
      <form id={formId} hidden onSubmit={submit} noValidate />
      <h2>{t('change.title')}</h2>
      <RollUpField value={how} rollUps={rollUps} onChange={setHow} error={fields.rollUp} />
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
                  name={`weight-${part.id}`}
                  aria-label={t('byUnit.weightOf', { unit: part.name })}
                  defaultValue={part.weight}
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
