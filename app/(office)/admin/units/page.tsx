import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canSetUpOffice } from '../../../../lib/domain/people/policy.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { listUnits } from '../../../../lib/ledger/people/list-units.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { UnitsView } from './units-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('units.title') }
}

/** The tree of units; 系统管理员 keeps it. */
export default async function UnitsPage() {
  const ctx = await pageContext()
  const units = await foundOr404(listUnits(ctx))
  const t = await getTranslations('admin')
  const may = canSetUpOffice(ctx.actor)
  return (
    <>
      <h1>{t('units.title')}</h1>
      {may ? null : <p className="hint my-2">{t('units.readOnly')}</p>}
      <Messages of={['admin', 'refusals', 'shell', 'words']}>
        <UnitsView units={units} may={may} />
      </Messages>
    </>
  )
}
