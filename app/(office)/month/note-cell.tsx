'use client'
import type { MonthRowProps } from './month-row-view.tsx'
import { useWords } from './month-words.tsx'

interface NoteCellProps extends MonthRowProps {
  title: string
  invalid: boolean
}

const MARKED = ['issues', 'nextSteps', 'dataSource', 'level'] as const

/** 进展, and the way to what else can be said of the row, which names what was said. */
export function NoteCell({ row, title, edit, closed, open, invalid, acts }: NoteCellProps) {
  const { t } = useWords()
  const said = MARKED.filter((extra) => edit[extra].trim() !== '')
  const marks = [
    ...said.map((extra) => t(`more.mark.${extra}`)),
    ...(row.files ? [t('more.files', { n: row.files })] : []),
  ]
  return (
    <td data-column="note" className="month-cell">
      <span className="flex items-center gap-1">
        {closed ? (
          <span className="mr-auto whitespace-normal text-quiet">{edit.note}</span>
        ) : (
          <input
            value={edit.note}
            aria-label={t('cell.note', { title })}
            aria-invalid={invalid || undefined}
            autoComplete="off"
            maxLength={2000}
            className="w-full min-w-24"
            onChange={({ target }) => acts.type(row.id, 'note', target.value)}
          />
        )}
        <button
          type="button"
          tabIndex={-1}
          className="btn btn-plain btn-small month-more relative"
          aria-expanded={open !== null}
          title={t('more.hint')}
          onClick={() => (open === null ? acts.more(row.id) : acts.less(row.id))}
        >
          <span aria-hidden={marks.length === 0}>{marks.length > 0 ? marks.join(' ') : '⋯'}</span>{' '}
          <span className="sr-only">{t('more.open', { title })}</span>
        </button>
      </span>
    </td>
  )
}
