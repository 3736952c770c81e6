'use client'
import { useTranslations } from 'next-intl'
import { ROLL_UPS, type RollUp } from '../../../../../lib/domain/tasks/parts.ts'
import { SelectField } from '../../../../_ui/select-field.tsx'

interface RollUpFieldProps {
  value: RollUp | null
  rollUps: readonly RollUp[]
  onChange: (value: RollUp | null) => void
  error?: string | undefined
}

/** How parts make their whole, with what that means for filing it. */
export function RollUpField({ value, rollUps, onChange, error }: RollUpFieldProps) {
  const t = useTranslations('parts')
  return (
    <div className="bar items-end">
      <SelectField
        label={t('rollUp.label')}
        choices={[...rollUps, 'none' as const].map((each) => ({ value: each, text: t(`rollUp.${each}`) }))}
        value={value ?? 'none'}
        onChange={(event) => onChange(ROLL_UPS.find((each) => each === event.currentTarget.value) ?? null)}
        error={error}
      />
      <span className="hint">{t(`rollUpHint.${value ?? 'none'}`)}</span>
    </div>
  )
}
