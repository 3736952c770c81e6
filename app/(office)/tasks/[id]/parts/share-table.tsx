'use client'
import { useLocale, useTranslations } from 'next-intl'
import { bracketed } from '../../../../../lib/i18n/punctuation.ts'
import type { PartUnit } from './break-down-form.tsx'

/** A share as it is typed. */
export interface Share {
  unit: PartUnit
  value: string
  weight: string
  due: string
  postId: string
}

interface ShareTableProps {
  rows: readonly Share[]
  setRows: (rows: Share[]) => void
  unit: string | null
  numeric: boolean
  /** Sentences by path, `parts.0.value`. */
  fields: Record<string, string>
}

/** The shares, each cell editable, its refusal below it. */
export function ShareTable({ rows, setRows, unit, numeric, fields }: ShareTableProps) {
  const t = useTranslations('parts')
  const language = useLocale()
  const change = (at: number, field: 'value' | 'weight' | 'due' | 'postId', typed: string) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, [field]: typed } : row)))
  const heads = ['unit', ...(numeric ? (['share'] as const) : []), 'weight', 'due', 'post'] as const
  return (
    <table className="grid-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head === 'share' && unit ? bracketed(t(`column.${head}`), unit, language) : t(`column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const cell = (field: 'value' | 'weight' | 'due', label: 'shareOf' | 'weightOf' | 'dueOf', size: number) => (
            <td>
              <input
                aria-label={t(`byUnit.${label}`, { unit: row.unit.name })}
                aria-invalid={fields[`parts.${at}.${field}`] ? true : undefined}
                inputMode={field === 'due' ? 'text' : 'decimal'}
                className={field === 'due' ? undefined : 'text-right'}
                size={size}
                value={row[field]}
                onChange={(event) => change(at, field, event.currentTarget.value)}
              />
              <span className="refusal block">{fields[`parts.${at}.${field}`]}</span>
            </td>
          )
          return (
            <tr key={row.unit.id}>
              <th scope="row">
                {row.unit.name}
                <span className="refusal block">{fields[`parts.${at}.unitId`]}</span>
              </th>
              {numeric ? cell('value', 'shareOf', 10) : null}
              {cell('weight', 'weightOf', 5)}
              {cell('due', 'dueOf', 11)}
              <td>
                <select
                  aria-label={t('byUnit.postOf', { unit: row.unit.name })}
                  value={row.postId}
                  onChange={(event) => change(at, 'postId', event.currentTarget.value)}
                >
                  <option value="">{t('byUnit.noPost')}</option>
                  {row.unit.posts.map(({ id, name, holder }) => (
                    <option key={id} value={id}>
                      {name} {holder}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
