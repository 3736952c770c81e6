import { getLocale, getTranslations } from 'next-intl/server'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { madeOf } from '../../../../lib/i18n/parts-sentence.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { type PartShown, showParts } from '../../../../lib/ledger/tasks/show-parts.ts'
import type { TaskShown } from '../../../../lib/ledger/tasks/show-task.ts'
import { LightBadge } from '../../../_ui/light.tsx'
import { Messages } from '../../../_ui/messages.tsx'
import { GatherForm } from './gather-form.tsx'
import { SumLine } from './parts/sum-line.tsx'

/** What a task is made of and how its figure comes about; what it could be gathered with; where to break it down. */
export async function TaskParts({ task }: { task: TaskShown }) {
  const family = await showParts(await pageContext(), { taskId: task.row.id, month: task.month })
  const [t, language] = await Promise.all([getTranslations('parts'), getLocale()])
  const { parts, mayBreakDown, sameSentence, version } = family
  const { rollUp } = family.task
  if (parts.length === 0 && !mayBreakDown && sameSentence.length === 0) return null
  const titles = sameSentence.map((each) => (language === 'en' && each.titleEn) || each.title)
  const own = (language === 'en' && family.task.titleEn) || family.task.title
  const name = [own, ...titles].join(language === 'en' ? '; ' : '；').slice(0, 120)
  const figure = (rollUp === 'sum' || rollUp === 'mean') && task.row.total !== null
  return (
    <section className="mt-6" aria-labelledby="parts">
      <h2 id="parts" className="flex items-baseline gap-3">
        {t('heading')}
        {mayBreakDown ? (
          <a className="text-[14px] font-normal" href={`/tasks/${task.row.id}/parts?month=${task.month}`}>
            {t('open')}
          </a>
        ) : null}
      </h2>
      {parts.length === 0 ? (
        <p className="hint">{t('none')}</p>
      ) : (
        <>
          <p className="my-1">
            {t(`rollUp.${rollUp ?? 'none'}`)}
            {figure ? (
              <span data-testid="made-of">
                {language === 'en' ? ': ' : '：'}
                {madeOf(
                  { rollUp, total: task.row.total ?? '', unit: version.measureUnit ?? '', parts: counted(parts) },
                  language,
                )}
              </span>
            ) : null}
          </p>
          {family.sharesSum !== null && version.value !== null ? (
            <p className="my-1" data-testid="shares-apart">
              {t('sharesApart')}{' '}
              <Messages of={['parts']}>
                <SumLine sum={family.sharesSum} whole={version.value} unit={version.measureUnit} />
              </Messages>
            </p>
          ) : null}
          <PartsTable parts={parts} month={task.month} weighed={rollUp === 'mean'} unit={version.measureUnit} />
        </>
      )}
      {sameSentence.length > 0 ? (
        <Messages of={['parts', 'refusals', 'shell']}>
          <GatherForm ids={[task.row.id, ...sameSentence.map((each) => each.id)]} titles={titles} name={name} />
        </Messages>
      ) : null}
    </section>
  )
}

const counted = (parts: readonly PartShown[]) => parts.filter((part) => part.state !== 'withdrawn')

interface PartsTableProps {
  parts: readonly PartShown[]
  month: string
  weighed: boolean
  unit: string | null
}

async function PartsTable({ parts, month, weighed, unit }: PartsTableProps) {
  const [t, w, language] = await Promise.all([getTranslations('parts'), getTranslations('words'), getLocale()])
  const heads = ['no', 'unit', 'share', 'due', ...(weighed ? (['weight'] as const) : []), 'total', 'light'] as const
  return (
    <table className="grid-table mt-1 max-w-[900px]">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'share' || head === 'total' ? 'num' : undefined}>
              {t(`column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.id}>
            <td className="text-quiet">{part.label}</td>
            <th scope="row">
              {part.visible ? (
                <a href={`/tasks/${part.id}?month=${month}`} title={part.title ?? undefined}>
                  {part.name}
                </a>
              ) : (
                part.name
              )}
            </th>
            <td className="num">{part.value === null ? '' : `${part.value} ${unit ?? ''}`}</td>
            <td className="whitespace-nowrap">{part.due}</td>
            {weighed ? <td>{part.weight}</td> : null}
            <td className="num">
              {part.last?.total ?? (part.value === null ? '' : t('unreported'))}
              {part.last && part.last.month !== month ? (
                <small className="hint ml-1">{t('carried', { month: monthText(part.last.month, language) })}</small>
              ) : null}
            </td>
            <td>
              <LightBadge standing={part.standing} word={w(`standing.${part.standing}`)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
