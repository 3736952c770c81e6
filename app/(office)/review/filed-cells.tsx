import { useLocale, useTranslations } from 'next-intl'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { promiseText } from '../../../lib/i18n/promise-text.ts'
import { labelled } from '../../../lib/i18n/punctuation.ts'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'

/** The task with its promise, the unit and the month that the filing is of. */
export function TaskCell({ row }: { row: ReviewRow }) {
  const language = useLocale()
  const title = language === 'en' ? (row.titleEn ?? row.title) : row.title
  const promise = promiseText(row, language)
  return (
    <th scope="row" className="min-w-52">
      <a href={`/tasks/${row.taskId}?month=${row.month}`}>
        {row.label}. {title}
      </a>
      <small className="block text-quiet">
        {[row.unit, monthText(row.month, language), promise, row.hedge].filter(Boolean).join(' · ')}
      </small>
    </th>
  )
}

/** What was filed, the month before it and the change; words where there is no number. */
export function FiledCell({ row }: { row: ReviewRow }) {
  const t = useTranslations('review')
  const w = useTranslations('words')
  const { filed, earlier, total, change } = row
  if (row.basis !== null) return <RolledUp row={row} />
  if (filed === null) return <span className="text-quiet">{t('withReporter')}</span>
  const said = filed.unchanged
    ? t('unchanged')
    : filed.doneOn
      ? t('doneOn', { day: filed.doneOn })
      : filed.forecast
        ? w(`forecast.${filed.forecast}`)
        : filed.occurrences === null
          ? t('wordsOnly')
          : t('occurrences', { count: filed.occurrences })
  const value = total ?? filed.typed
  return (
    <>
      {value === null || filed.unchanged ? <span>{said}</span> : null}
      {value === null ? null : (
        <b className="block font-semibold">
          {value} <span className="font-normal text-quiet">{row.measureUnit}</span>
        </b>
      )}
      {filed.entry === 'increment' && filed.typed !== null && total !== null ? (
        <small className="block text-quiet">{t('increment', { value: filed.typed })}</small>
      ) : null}
      {earlier?.total == null ? null : (
        <small className="block whitespace-nowrap text-quiet">
          {t('before', { value: earlier.total })} {change === null ? '' : t('change', { change })}
        </small>
      )}
    </>
  )
}

/** What a whole's parts come to. */
function RolledUp({ row }: { row: ReviewRow }) {
  const t = useTranslations('review')
  return (
    <>
      {row.total === null ? null : (
        <b className="block font-semibold">
          {row.total} <span className="font-normal text-quiet">{row.measureUnit}</span>
        </b>
      )}
      <small className="block text-quiet">{t('fromParts')}</small>
    </>
  )
}

/** Late, what was asked and affirmed, the words of the reporter and of the supporting units: short, whole on pointing. */
export function WordsCell({ row }: { row: ReviewRow }) {
  const t = useTranslations('review')
  const w = useTranslations('words')
  const said = [
    ['note', row.filed?.note],
    ['issues', row.issues],
    ['nextSteps', row.nextSteps],
    ['source', row.filed?.dataSource],
  ] as const
  return (
    <>
      {row.late || row.answered.length > 0 ? (
        <span className="flex flex-wrap gap-1">
          {row.late ? <Mark>{t('late')}</Mark> : null}
          {row.answered.map((guard) => (
            <Mark key={guard}>{t('affirmed', { question: w(`guard.${guard}`) })}</Mark>
          ))}
        </span>
      ) : null}
      {said.map(([name, words]) => (words ? <Short key={name} name={t(name)} words={words} /> : null))}
      {row.contributions.map(({ unit, note }) => (
        <Short key={unit} name={unit} words={note} />
      ))}
      <Files files={row.files} />
    </>
  )
}

/** How many files go with the month, each a link. */
function Files({ files }: Pick<ReviewRow, 'files'>) {
  const t = useTranslations('review')
  if (files.length === 0) return null
  return (
    <span className="block max-w-72 text-[13px]">
      <span className="text-quiet">
        <PaperClip /> {t('files', { count: files.length })}
      </span>
      {files.map(({ id, name, afterApproval }) => (
        <a
          key={id}
          href={`/api/attachments/${id}`}
          target="_blank"
          rel="noreferrer"
          className="block truncate"
          title={name}
        >
          {name}
          {afterApproval ? t('afterApproval') : null}
        </a>
      ))}
    </span>
  )
}

const PaperClip = () => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className="inline h-3 w-3" fill="none" stroke="currentColor">
    <path d="M12.5 7 7.6 12a3 3 0 0 1-4.3-4.3l5.4-5.3a2 2 0 0 1 2.8 2.8L6.4 10.3a1 1 0 0 1-1.4-1.4L9.5 4.5" />
  </svg>
)

const Mark = ({ children }: { children: string }) => (
  <span className="rounded bg-yellow-tint px-1.5 text-[12px] leading-5">{children}</span>
)

function Short({ name, words }: { name: string; words: string }) {
  const language = useLocale()
  return (
    <span className="block max-w-72 truncate text-[13px]" title={words}>
      <span className="text-quiet">{labelled(name, '', language)}</span>
      {words}
    </span>
  )
}
