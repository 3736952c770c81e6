'use client'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { type Extra, extrasOf } from '../../../lib/domain/month-grid/row-edit.ts'
import type { MonthRowProps } from './month-row-view.tsx'
import { useWords } from './month-words.tsx'

const EvidenceBox = lazy(async () => ({ default: (await import('../../_ui/evidence/evidence-box.tsx')).EvidenceBox }))

interface MoreLineProps extends MonthRowProps {
  title: string
  /** Where the cursor goes. */
  open: Extra
  span: number
}

/** What else can be said of a row's month, none of it asked for: troubles, next steps, source, levels, files. */
export function MoreLine(props: MoreLineProps) {
  const { row, month, title, open, span, acts } = props
  const { t } = useWords()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => line.current?.querySelector<HTMLElement>(`[name="${open}"]`)?.focus(), [open])
  return (
    <tr ref={line} className="more-line" data-more={row.id}>
      <td />
      <td colSpan={span - 1}>
        <fieldset aria-label={t('more.of', { title })}>
          {extrasOf(row).map((extra) => (
            <Said key={extra} {...props} extra={extra} />
          ))}
          <section className="field more-files" aria-label={t('more.evidence')}>
            <span>{t('more.evidence')}</span>
            <Suspense>
              <EvidenceBox taskId={row.id} month={month} onCount={(count) => acts.counted(row.id, count)} />
            </Suspense>
          </section>
        </fieldset>
        <p className="hint">{t('more.keys')}</p>
      </td>
    </tr>
  )
}

const MOST: Record<Extra, number> = { issues: 2000, nextSteps: 2000, dataSource: 200, level: 40, levelBefore: 40 }

function Said({ row, edit, closed, status, acts, extra }: MoreLineProps & { extra: Extra }) {
  const { t } = useWords()
  const id = `${extra}-${row.id}`
  const wrong = status.kind === 'doubt' && status.doubt.column === extra
  const field = {
    ...{ id, name: extra, value: edit[extra], readOnly: closed, maxLength: MOST[extra], autoComplete: 'off' },
    'aria-invalid': wrong || undefined,
    onChange: ({ target }: { target: { value: string } }) => acts.type(row.id, extra, target.value),
  }
  return (
    <div className={`field more-${extra}`}>
      <label htmlFor={id}>{t(`more.${extra}`)}</label>
      {extra === 'issues' || extra === 'nextSteps' ? <textarea rows={2} {...field} /> : <input {...field} />}
    </div>
  )
}
