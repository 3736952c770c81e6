import { getTranslations } from 'next-intl/server'
import { instantText } from '../../../../lib/i18n/instant-text.ts'
import type { LastCheck } from '../../../../lib/ledger/people/last-check.ts'

/** When the chain was last recomputed and what came of it, and how else it can be. */
export async function CheckLine({ last }: { last: LastCheck | null }) {
  const t = await getTranslations('admin.audit')
  if (last === null) return <p className="notice my-2">{t('neverChecked', { command: COMMAND })}</p>
  const { at, by, checked, brokenAt, why } = last
  return (
    <p role="status" className={why === null ? 'notice my-2' : 'warning my-2'}>
      {t('lastCheck', { at: instantText(at), by })} {t(why ?? 'whole', { count: checked, seq: brokenAt ?? 0 })}{' '}
      <small className="text-quiet">{t('command', { command: COMMAND })}</small>
    </p>
  )
}

const COMMAND = 'npm run -s verify'
