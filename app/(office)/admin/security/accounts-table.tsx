'use client'
import { useTranslations } from 'next-intl'
import type { ListedPerson } from '../../../../lib/ledger/people/list-people.ts'
import { ColumnHeads } from '../../../_ui/column-heads.tsx'
import { ConfirmedButton } from '../../../_ui/confirmed-button.tsx'
import { PlainButton } from '../../../_ui/plain-button.tsx'
import { endSessionsAction, unlockAccountAction } from './actions.ts'

/** Accounts that are locked or signed in; `until` is the lock's end as the office's clock shows it. */
export function AccountsTable({ accounts }: { accounts: (ListedPerson & { until: string | null })[] }) {
  const t = useTranslations('admin')
  return (
    <section className="mt-4" aria-labelledby="accounts">
      <h2 id="accounts" className="mb-2">
        {t('security.accounts')}
      </h2>
      {accounts.length === 0 ? <p className="text-quiet">{t('security.nothing')}</p> : null}
      {accounts.length > 0 ? (
        <table className="grid-table">
          <ColumnHeads heads={[t('name'), t('username'), t('people.state'), t('security.sessions'), t('actions')]} />
          <tbody>
            {accounts.map((each) => (
              <tr key={each.id}>
                <td>{each.name}</td>
                <td>{each.username}</td>
                <td>{each.until ? t('security.lockedUntil', { time: each.until }) : t('people.normal')}</td>
                <td>{each.sessions > 0 ? t('security.sessionsCount', { count: each.sessions }) : t('none')}</td>
                <td>
                  <span className="flex gap-2">
                    {each.until ? (
                      <PlainButton
                        text={t('security.unlock')}
                        call={unlockAccountAction}
                        input={{ personId: each.id }}
                      />
                    ) : null}
                    {each.sessions > 0 ? (
                      <ConfirmedButton
                        text={t('security.endSessions')}
                        question={t('security.endQuestion', { name: each.name })}
                        call={endSessionsAction}
                        input={{ personId: each.id }}
                        danger
                      />
                    ) : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
