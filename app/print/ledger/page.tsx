import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { PrintQuery, printSheet } from '../../../lib/ledger/prints/print-sheet.ts'
import { foundOr404 } from '../../_ui/found.ts'
import { NarrativeTick } from '../narrative-tick.tsx'
import { PrintButton } from '../print-button.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetTable } from './sheet-table.tsx'

type Address = Promise<Record<string, string | string[] | undefined>>

/** The document's title names the file when it is printed to PDF. */
export async function generateMetadata({ searchParams }: { searchParams: Address }): Promise<Metadata> {
  const [{ sheet }, t, language] = await Promise.all([
    asked(queryText(await searchParams)),
    getTranslations('overview.print'),
    getLocale(),
  ])
  if (sheet === null) return { title: t('button') }
  return { title: { absolute: t('fileName', { unit: sheet.unitName, month: monthText(sheet.month, language) }) } }
}

/** An A4 sheet of a ledger view: all its rows, nothing but what goes on paper. */
export default async function PrintLedger({ searchParams }: { searchParams: Address }) {
  const address = queryText(await searchParams)
  const [{ sheet, query }, t] = await Promise.all([asked(address), getTranslations('overview.print')])
  const portrait = query.paper === 'portrait'
  const turned = new URLSearchParams(address)
  turned.set('paper', portrait ? 'landscape' : 'portrait')
  const narrated = new URLSearchParams(address)
  if (query.narrative) narrated.delete('narrative')
  else narrated.set('narrative', '1')
  return (
    <>
      <nav className="sheet-bar no-print" aria-label={t('button')}>
        <PrintButton text={t('button')} />
        <a className="btn" href={`/print/ledger?${turned}`}>
          {portrait ? t('landscape') : t('portrait')}
        </a>
        <a className="btn" href={`/api/export/ledger?${address}`}>
          {t('excel')}
        </a>
        <NarrativeTick
          text={t('withNarrative')}
          ticked={query.narrative !== undefined}
          to={`/print/ledger?${narrated}`}
        />
        <a className="btn btn-plain" href={`/ledger?${address}`}>
          {t('back')}
        </a>
      </nav>
      <article className={portrait ? 'sheet sheet-portrait' : 'sheet'}>
        {sheet === null || sheet.rows.length === 0 ? (
          <div className="empty">
            <h1>{t('noRows')}</h1>
            <p>{t('noRowsNext')}</p>
          </div>
        ) : (
          <>
            <SheetHead sheet={sheet} />
            <SheetTable sheet={sheet} portrait={portrait} narrative={query.narrative !== undefined} />
            <p className="sheet-sign">
              <span>{t('filledBy')}</span>
              <span>{t('checkedBy')}</span>
              <span>{t('headedBy')}</span>
              <span>{t('seal')}</span>
            </p>
          </>
        )}
      </article>
    </>
  )
}

/** One reading for the title and the sheet. */
const asked = cache(async (address: string) => {
  const query = PrintQuery.parse(Object.fromEntries(new URLSearchParams(address)))
  return { query, sheet: await foundOr404(printSheet(await pageContext(), query)) }
})

/** The address again, in the form that `cache` can compare: the first of each parameter that says something. */
function queryText(given: Awaited<Address>): string {
  const pairs = Object.entries(given).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value
    return first ? [[name, first]] : []
  })
  return new URLSearchParams(pairs).toString()
}
