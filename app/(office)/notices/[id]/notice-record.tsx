import { getFormatter, getTranslations } from 'next-intl/server'
import type { ShownNotice } from '../../../../lib/ledger/notices/show-notice.ts'

/** Who did what on a notice, in order, in their own words. */
export async function NoticeRecord({ entries }: Pick<ShownNotice, 'entries'>) {
  const [t, format] = await Promise.all([getTranslations('notices'), getFormatter()])
  return (
    <section className="mt-5" aria-labelledby="record">
      <h2 id="record">{t('sheet.record')}</h2>
      <ol className="mt-1 flex flex-col gap-2">
        {entries.map((entry) => (
          <li key={`${entry.at}${entry.kind}`}>
            <span className="text-quiet">
              {format.dateTime(entry.at, { dateStyle: 'medium', timeStyle: 'short' })} {entry.by}
            </span>{' '}
            <strong className="font-semibold">{t(`entry.${entry.kind}`)}</strong>
            {entry.words ? <p className="whitespace-pre-wrap pl-4">{entry.words}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
