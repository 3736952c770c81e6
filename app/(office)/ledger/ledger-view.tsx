'use client'
import { type DefaultOptions, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import type { LedgerPage, LedgerQuery } from '../../../lib/ledger/tasks/ledger-page.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerRowView } from './ledger-row-view.tsx'
import { LedgerWords, useWords } from './ledger-words.tsx'
import { unpacked } from './packed-page.ts'
import { LEDGER_KEY } from './use-filing.ts'

interface LedgerViewProps {
  /** A LedgerPage as JSON, one text: of an object the framework would carry each of its thousands of values singly. */
  packed: string
  /** The page's question, for its neighbours. */
  address: string
  /** The same for the filters above the table; a table that stands by itself has none. */
  query?: LedgerQuery
  /** Whether notices can be issued about its rows. */
  mayIssue?: boolean
  /** Whether the server's part of the page shows the rows too and is read anew after a change. */
  refresh?: boolean
}

// A browser that thinks itself offline may still reach an office's own server, and else must say so, not wait.
const OPTIONS: DefaultOptions = {
  queries: { staleTime: 30_000, retry: 1, networkMode: 'always' },
  mutations: { networkMode: 'always' },
}

/** The table as one hydrated component: rendered on the server with all its rows, refetched after a change. */
export function LedgerView({ query, ...props }: LedgerViewProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: OPTIONS }))
  return (
    <QueryClientProvider client={client}>
      <LedgerWords>
        <Ledger query={query} {...props} />
      </LedgerWords>
    </QueryClientProvider>
  )
}

function Ledger({ packed, query, mayIssue = false, ...props }: LedgerViewProps) {
  const first = useMemo(() => unpacked(packed), [packed])
  return (
    <>
      {query ? <LedgerFilters page={first} query={query} mayIssue={mayIssue} /> : null}
      <LedgerTable first={first} {...props} />
    </>
  )
}

function LedgerTable({
  first,
  address,
  refresh,
}: Omit<LedgerViewProps, 'packed' | 'mayIssue'> & { first: LedgerPage }) {
  const { t } = useWords()
  const router = useRouter()
  const again = sameRows(first)
  const { data: page } = useQuery({
    queryKey: [...LEDGER_KEY, again],
    queryFn: ({ signal }) => fetchPage(again, signal),
    initialData: first,
  })
  const { changeNo } = page.report
  useEffect(() => {
    if (refresh && changeNo !== first.report.changeNo) router.refresh()
  }, [refresh, changeNo, first.report.changeNo, router])
  if (page.rows.length === 0) return <NoRows />
  const names = new Map([...page.units, ...page.sections].map((each) => [each.id, each.name]))
  const columns = COLUMNS.filter(
    (column) =>
      (column !== 'unit' || page.units.length > 1) &&
      (column !== 'steps' || page.rows.some((row) => row.mayReview || row.basis !== null)),
  )
  return (
    <>
      <table className="grid-table ledger">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'target' || column === 'earlier' ? 'num' : undefined}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <LedgerRowView
              key={row.id}
              row={row}
              columns={columns}
              month={page.month}
              unit={names.get(row.leadUnitId) ?? ''}
              post={row.postId ? page.posts[row.postId] : undefined}
              closed={page.report.closedThrough !== null && page.month <= page.report.closedThrough}
              cutoff={page.window.cutoff}
            />
          ))}
        </tbody>
      </table>
      <Pages page={first} address={address} />
    </>
  )
}

const COLUMNS = ['no', 'task', 'target', 'unit', 'due', 'earlier', 'progress', 'done', 'light', 'why', 'steps'] as const

function NoRows() {
  const { t } = useWords()
  return (
    <div className="empty">
      <p>{t('noRows')}</p>
      <p>{t('noRowsHint')}</p>
    </div>
  )
}

function Pages({ page, address }: { page: LedgerPage; address: string }) {
  const { t } = useWords()
  if (page.total === 1) return null
  const to = (number: number) => {
    const query = new URLSearchParams(address)
    query.set('page', String(number))
    return `/ledger?${query}`
  }
  return (
    <p className="mt-3 flex items-center gap-3 text-quiet">
      {t('rows', { total: page.total, page: page.page, pages: page.pages })}
      {page.page > 1 ? <a href={to(page.page - 1)}>{t('previousPage')}</a> : null}
      {page.page < page.pages ? <a href={to(page.page + 1)}>{t('nextPage')}</a> : null}
    </p>
  )
}

/** The rows on the page in their order: a row that was just filed must not jump away from under the reporter. */
function sameRows({ report, month, rows }: LedgerPage): string {
  return new URLSearchParams({ report: report.id, month, ids: rows.map((row) => row.id).join() }).toString()
}

async function fetchPage(address: string, signal: AbortSignal): Promise<LedgerPage> {
  const response = await fetch(`/api/ledger?${address}`, { signal })
  if (!response.ok) throw new Error(`ledger ${response.status}`)
  return ((await response.json()) as { data: LedgerPage }).data
}
