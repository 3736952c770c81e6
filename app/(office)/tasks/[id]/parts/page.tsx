import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { dayOf } from '../../../../../lib/domain/calendar/day.ts'
import { isMonth, monthOf } from '../../../../../lib/domain/calendar/month.ts'
import { addsOver } from '../../../../../lib/domain/tasks/parts.ts'
import { promiseText } from '../../../../../lib/i18n/promise-text.ts'
import { pageContext } from '../../../../../lib/kernel/request.ts'
import { unitsWithin } from '../../../../../lib/ledger/reports/units-within.ts'
import { partsForm } from '../../../../../lib/ledger/tasks/show-parts.ts'
import { foundOr404 } from '../../../../_ui/found.ts'
import { Messages } from '../../../../_ui/messages.tsx'
import { CheckpointsForm } from '../../checkpoints-form.tsx'
import { BreakDownForm } from './break-down-form.tsx'
import { ChangePartsForm } from './change-parts-form.tsx'
import { SpreadForm } from './spread-form.tsx'
import { SumLine } from './sum-line.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ month?: string }>
}

const shown = cache(async (taskId: string, month: string | undefined) => {
  const ctx = await pageContext()
  return foundOr404(partsForm(ctx, { taskId, month: month && isMonth(month) ? month : monthOf(dayOf(ctx.now)) }))
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { task } = await shown((await params).id, (await searchParams).month)
  return { title: `${(await getTranslations('parts'))('title')} ${task.title}` }
}

/** The ways to break a task down: by unit, over the period, by points in words. */
export default async function PartsRoute({ params, searchParams }: Props) {
  const { month } = await searchParams
  const family = await shown((await params).id, month)
  const [ctx, t, language] = await Promise.all([pageContext(), getTranslations('parts'), getLocale()])
  const { task, version, parts, mayKeep, mayBreakDown, rollUps, checkpoints } = family
  const who = mayBreakDown ? await unitsWithin(ctx, { reportId: task.reportId }) : { units: [], posts: [] }
  const taken = parts.filter((part) => part.state !== 'withdrawn').map((part) => part.unitId)
  const free = who.units.filter((unit) => unit.path.startsWith(family.withinPath) && !taken.includes(unit.id))
  const spreads = version.value !== null && (version.pace === 'accumulate' || version.pace === 'path')
  const at = { taskId: task.id, rowVersion: task.rowVersion }
  const { value, measureUnit, wholes, start, due } = version
  return (
    <>
      <p>
        <a href={`/tasks/${task.id}${month ? `?month=${month}` : ''}`}>{t('toTask')}</a>
      </p>
      <h1 className="mb-3">
        {t('title')} · {family.label}. {language === 'en' ? (task.titleEn ?? task.title) : task.title}{' '}
        <span className="text-quiet">{promiseText(version, language)}</span>
      </h1>
      <Messages of={['parts', 'reports', 'refusals', 'shell', 'words']}>
        <div key={task.rowVersion} className="flex max-w-[1180px] flex-col gap-6">
          {family.sharesSum !== null && value !== null ? (
            <p className="notice" data-testid="shares-apart">
              {t('sharesApart')} <SumLine sum={family.sharesSum} whole={value} unit={measureUnit} />
            </p>
          ) : null}
          {parts.length > 0 && mayBreakDown ? (
            <ChangePartsForm {...at} rollUp={task.rollUp} rollUps={rollUps} parts={parts} measureUnit={measureUnit} />
          ) : null}
          {mayBreakDown ? (
            <BreakDownForm
              {...at}
              units={free.map(({ id, name }) => ({ id, name, posts: who.posts.filter((post) => post.unitId === id) }))}
              whole={{ value, measureUnit, wholes, due, adds: addsOver(version) }}
              rollUps={rollUps}
              rollUp={parts.length > 0 ? task.rollUp : (rollUps[0] ?? null)}
              taken={parts.flatMap((part) => (part.state === 'withdrawn' ? [] : (part.value ?? [])))}
            />
          ) : null}
          {mayKeep && spreads && value !== null ? (
            <SpreadForm
              {...at}
              target={value}
              from={version.pace === 'path' ? (version.baseline ?? '0') : '0'}
              measureUnit={measureUnit}
              wholes={wholes}
              start={start}
              due={due}
              points={checkpoints.flatMap((point) =>
                point.value === null ? [] : { due: point.due, value: point.value },
              )}
            />
          ) : null}
          {mayKeep && version.kind !== 'quantity' ? (
            <CheckpointsForm {...at} quantity={false} measureUnit={null} checkpoints={checkpoints} />
          ) : null}
        </div>
      </Messages>
    </>
  )
}
