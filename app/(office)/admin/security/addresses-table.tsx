'use client'
import { useTranslations } from 'next-intl'
import { ColumnHeads } from '../../../_ui/column-heads.tsx'
import { PlainButton } from '../../../_ui/plain-button.tsx'
import { unlockAddressAction } from './actions.ts'

/** Addresses from which nobody may sign in for now. */
export function AddressesTable({ addresses }: { addresses: { address: string; until: string }[] }) {
  const t = useTranslations('admin')
  return (
    <section className="mt-6" aria-labelledby="addresses">
      <h2 id="addresses" className="mb-2">
        {t('security.addresses')}
      </h2>
      {addresses.length === 0 ? <p className="text-quiet">{t('security.noAddresses')}</p> : null}
      {addresses.length > 0 ? (
        <table className="grid-table">
          <ColumnHeads heads={[t('security.address'), t('people.state'), t('actions')]} />
          <tbody>
            {addresses.map(({ address, until }) => (
              <tr key={address}>
                <td>{address}</td>
                <td>{t('security.lockedUntil', { time: until })}</td>
                <td>
                  <PlainButton text={t('security.unlock')} call={unlockAddressAction} input={{ address }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
