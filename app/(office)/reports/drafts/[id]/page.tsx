import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Refusal } from '../../../../../lib/domain/errors.ts'
import type { Plan } from '../../../../../lib/domain/plans/plan.ts'
import { planOfDraft } from '../../../../../lib/domain/plans/plan-of-draft.ts'
import { pageContext } from '../../../../../lib/kernel/request.ts'
import { showDraft } from '../../../../../lib/ledger/drafts/show-draft.ts'
import { foundOr404 } from '../../../../_ui/found.ts'
import { Messages } from '../../../../_ui/messages.tsx'
import { DraftForm } from '../../draft-form.tsx'
import { MarkedText, type TextMark } from '../../marked-text.tsx'

interface Props {
  params: Promise<{ id: string }>
}

const shown = cache(async (draftId: string) => {
  try {
    return await foundOr404(showDraft(await pageContext(), { draftId }))
  } catch (error) {
    // Decided meanwhile, by somebody else or in another window.
    if (error instanceof Refusal && error.code === 'conflict') redirect('/reports')
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, draft] = await Promise.all([getTranslations('reports'), shown((await params).id)])
  return { title: `${t('draft.title')} ${draft.head.title}` }
}

/** What was read, beside the text it was read from: to be confirmed, thinned out or dropped. */
export default async function DraftRoute({ params }: Props) {
  const draft = await shown((await params).id)
  const t = await getTranslations('reports')
  const plan = planOfDraft({ report: draft.head, sections: draft.sections }, draft.rows)
  const found = (kind: string) => plan.tasks.filter((task) => task.kind === kind).length
  return (
    <>
      <h1>{t('draft.title')}</h1>
      <p className="text-quiet">
        {draft.unitName} · {draft.fileName} ·{' '}
        {t('draft.found', {
          tasks: plan.tasks.length,
          quantity: found('quantity'),
          milestone: found('milestone'),
          words: found('words'),
        })}
      </p>
      {plan.report.unit && plan.report.unit !== draft.unitName ? (
        <p className="warning my-2">{t('draft.unitDiffers', { named: plan.report.unit, unit: draft.unitName })}</p>
      ) : null}
      <div className="mt-4 grid grid-cols-1 gap-8 lg:grid-cols-2">
        <Messages of={['reports', 'refusals', 'words']}>
          <DraftForm draftId={draft.id} changeNo={draft.changeNo} plan={plan} />
        </Messages>
        <section className="lg:max-h-[calc(100vh-140px)] lg:overflow-y-auto" aria-label={t('draft.text')}>
          <h2>{t('draft.text')}</h2>
          <p className="hint mb-3">{t('draft.textHint')}</p>
          <MarkedText text={draft.text} marks={marksOf(plan)} />
        </section>
      </div>
    </>
  )
}

function marksOf({ sections, tasks }: Plan): TextMark[] {
  const headings = sections.flatMap(({ span }, i): TextMark[] =>
    span ? [{ id: `section-${i}`, start: span[0], end: span[1], kind: 'heading' }] : [],
  )
  const stated = tasks.flatMap(({ span, sentenceSpan, title }, i): TextMark[] => {
    if (!span) return []
    const [from, to] = sentenceSpan ?? span
    return [
      { id: `of-${i}`, start: from, end: to, kind: 'sentence' },
      { id: `stated-${i}`, start: span[0], end: span[1], kind: 'clause', no: i + 1, href: `#found-${i}`, label: title },
    ]
  })
  return [...headings, ...stated]
}
