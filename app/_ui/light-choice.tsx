'use client'
import { useTranslations } from 'next-intl'
import type { Standing } from '../../lib/domain/tasks/verdict.ts'

const GIVEN = ['green', 'yellow', 'red', 'completed'] as const
/** The lights that a supervisor may give. */
export type Given = (typeof GIVEN)[number]

/** The light to give, one of those there are. Needs `words` messages. */
export function LightChoice({ legend, suggested }: { legend: string; suggested: Standing }) {
  const w = useTranslations('words')
  return (
    <fieldset className="flex gap-4">
      <legend className="label">{legend}</legend>
      {GIVEN.map((standing) => (
        <label key={standing} className="flex h-8 items-center gap-1">
          <input
            type="radio"
            name="standing"
            value={standing}
            defaultChecked={standing === suggested}
            className="min-h-0"
            required
          />
          {w(`standing.${standing}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** What was chosen; null when nothing was. */
export const chosenLight = (form: FormData): Given | null => GIVEN.find((each) => each === form.get('standing')) ?? null
