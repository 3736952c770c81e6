'use client'
import { useTranslations } from 'next-intl'
import { LightBadge } from '../../../_ui/light.tsx'
import type { OfferedGroup } from './issue-form.tsx'

interface ChosenTasksProps {
  groups: readonly OfferedGroup[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** The tasks to choose from, a unit's together; a unit is chosen or left as a whole by its own box. */
export function ChosenTasks({ groups, chosen, onChange }: ChosenTasksProps) {
  const t = useTranslations('notices.issue')
  const w = useTranslations('words.standing')
  function toggle(ids: readonly string[], on: boolean) {
    const next = new Set(chosen)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    onChange(next)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('choose')}</legend>
      <table className="grid-table">
        {groups.map(({ unitId, unit, rows }) => {
          const ids = rows.map((row) => row.id)
          const all = ids.every((id) => chosen.has(id))
          return (
            <tbody key={unitId}>
              <tr>
                <td className="w-8">
                  <Box label={unit} checked={all} onChange={(on) => toggle(ids, on)} />
                </td>
                <th scope="rowgroup" colSpan={3} className="!font-semibold">
                  {unit}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Box label={row.title} checked={chosen.has(row.id)} onChange={(on) => toggle([row.id], on)} />
                  </td>
                  <td>
                    {row.label} {row.title}
                  </td>
                  <td>
                    <LightBadge standing={row.standing} word={w(row.standing)} />
                  </td>
                  <td className="text-[13px]">{row.why}</td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </fieldset>
  )
}

function Box({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <input
      type="checkbox"
      className="h-[18px] min-h-0 w-[18px]"
      aria-label={label}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
