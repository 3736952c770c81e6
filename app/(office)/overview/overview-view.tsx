'use client'
import { useMemo } from 'react'
import { addMonths } from '../../../lib/domain/calendar/month.ts'
import { fill } from '../../../lib/i18n/fill.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { AttentionTable } from './attention-table.tsx'
import { CountTables } from './count-tables.tsx'
import { Headline } from './headline.tsx'
import { LightCourse } from './light-course.tsx'
import { Nothing } from './nothing.tsx'
import { OverviewChoice } from './overview-choice.tsx'
import type { OverviewWords } from './overview-words.ts'
import type { Picture } from './picture.ts'
import { TurnedColumns } from './turned-columns.tsx'

/** What the view is drawn from. */
export interface Drawn {
  seen: Picture
  words: OverviewWords
}

/**
 * The overview, drawn. A client component only for the server's sake: as one, with what it shows as one text, its many
 * parts cost the server half of what server components cost. @param packed a `Drawn` as JSON
 */
export function OverviewView({ packed }: { packed: string }) {
  const { seen, words } = useMemo(() => JSON.parse(packed) as Drawn, [packed])
  const { text, language } = words
  const unit = seen.unit?.name ?? seen.report.unitName
  return (
    <>
      <h1>{fill(text.heading, { unit, month: monthText(seen.month, language) })}</h1>
      <OverviewChoice seen={seen} words={words} />
      {seen.all.total === 0 ? (
        <Nothing what={text.noTasks} next={text.noTasksNext} />
      ) : (
        <Figures seen={seen} words={words} />
      )}
    </>
  )
}

function Figures({ seen, words }: Drawn) {
  const { text, language } = words
  return (
    <>
      <Headline seen={seen} words={words} />
      <div className="mt-6 grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(min-content,3fr)_minmax(0,2fr)]">
        <CountTables seen={seen} words={words} of="unit" />
        <LightCourse course={seen.course} words={words} />
      </div>
      <section className="mt-6" aria-labelledby="attention">
        <h2 id="attention">{text.attention}</h2>
        <AttentionTable seen={seen} words={words} />
      </section>
      <section className="mt-6" aria-labelledby="turned">
        <h2 id="turned">{fill(text.turned, { month: monthText(addMonths(seen.month, -1), language) })}</h2>
        {seen.turned === null ? (
          <p className="mt-2 text-quiet">{text.firstMonth}</p>
        ) : (
          <TurnedColumns columns={seen.turned} none={text.none} month={seen.month} />
        )}
      </section>
      <div className="mt-6">
        <CountTables seen={seen} words={words} of="section" />
      </div>
    </>
  )
}
