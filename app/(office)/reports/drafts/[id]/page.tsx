import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Refusal } from '../../../../../lib/domain/errors.ts'
import { pageContext } from '../../../../../lib/kernel/request.ts'
import { showDraft } from '../../../../../lib/ledger/drafts/show-draft.ts'
import { issuingUnits } from '../../../../../lib/ledger/reports/issuing-units.ts'
import { foundOr404 } from '../../../../_ui/found.ts'
import { Messages } from '../../../../_ui/messages.tsx'
import './draft.css'
import { DraftScreen } from './draft-screen.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ list?: string | string[] }>
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

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [t, draft] = await Promise.all([getTranslations('drafts'), shown((await params).id)])
  return { title: `${t('title')} ${draft.head.title}` }
}

/** What was read, beside the text it was read from: every task for a person to decide. */
export default async function DraftRoute({ params, searchParams }: Props) {
  const [draft, ctx] = await Promise.all([shown((await params).id), pageContext()])
  const [issuers, { list }] = await Promise.all([issuingUnits(ctx), searchParams])
  const first = draft.corrects ? 'differences' : 'all'
  return (
    <Messages of={['drafts', 'reports', 'refusals', 'words', 'shell']}>
      <DraftScreen
        packed={JSON.stringify(draft)}
        me={ctx.actor.name}
        issuers={issuers}
        list={list === 'open' ? 'open' : first}
      />
    </Messages>
  )
}
