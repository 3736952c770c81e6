'use client'
import { type DefaultOptions, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { BulkBar } from './bulk-bar.tsx'
import type { Listed } from './desk-hands.ts'
import { DifferenceList } from './difference-list.tsx'
import { DraftHead } from './draft-head.tsx'
import { HeadDialog } from './head-dialog.tsx'
import { KeyLegend, KeysDialog } from './key-legend.tsx'
import { ListTabs } from './list-tabs.tsx'
import { ScreenWords, useWords } from './screen-words.tsx'
import { TaskList } from './task-list.tsx'
import { TextPane } from './text-pane.tsx'
import { TroubleBar } from './trouble-bar.tsx'
import { useDesk } from './use-desk.ts'
import { useKeys } from './use-keys.ts'

interface DraftScreenProps {
  /** A DraftView as JSON, one text: of an object the framework would carry each of its thousands of values singly. */
  packed: string
  /** Who looks, by name. */
  me: string
  issuers: readonly { id: string; name: string }[]
  /** What is listed first. */
  list: Listed
}

// A browser that thinks itself offline may still reach an office's own server, and else must say so, not wait.
const OPTIONS: DefaultOptions = { queries: { retry: 1, networkMode: 'always' } }

/** A draft: its text beside its tasks, each a person's to accept, change or reject; saved as it goes. */
export function DraftScreen({ packed, ...props }: DraftScreenProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: OPTIONS }))
  const first = useMemo(() => JSON.parse(packed) as DraftView, [packed])
  return (
    <QueryClientProvider client={client}>
      <ScreenWords>
        <DraftDesk first={first} {...props} />
      </ScreenWords>
    </QueryClientProvider>
  )
}

function DraftDesk({ first, me, issuers, list }: Omit<DraftScreenProps, 'packed'> & { first: DraftView }) {
  const { t } = useWords()
  const desk = useDesk(first, me, list)
  const { view, active, hands, filter, dialog, textChoice } = desk
  useKeys(hands, textChoice)
  return (
    <div className="desk">
      <DraftHead desk={desk} />
      <TroubleBar desk={desk} />
      <ListTabs desk={desk} />
      <div className="columns">
        <TextPane view={view} active={active} hands={hands} textChoice={textChoice} />
        <section className="flex min-h-0 flex-col" aria-label={t('row.list')}>
          {filter === 'differences' && view.corrects ? (
            <DifferenceList view={view} corrects={view.corrects} hands={hands} />
          ) : (
            <TaskList desk={desk} />
          )}
          <BulkBar desk={desk} />
        </section>
      </div>
      <KeyLegend hands={hands} />
      {dialog === 'assign' ? <AssignDialog view={view} hands={hands} /> : null}
      {dialog === 'keys' ? <KeysDialog hands={hands} /> : null}
      {dialog === 'head' ? <HeadDialog view={view} hands={hands} issuers={issuers} /> : null}
    </div>
  )
}
