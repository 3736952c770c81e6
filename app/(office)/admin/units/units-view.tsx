'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ListedUnit } from '../../../../lib/ledger/people/list-units.ts'
import { ConfirmedButton } from '../../../_ui/confirmed-button.tsx'
import { closeUnitAction } from './actions.ts'
import { AddUnit } from './add-unit.tsx'
import { EditUnitDialog } from './edit-unit-dialog.tsx'

/** The tree as a table, each unit below the one it belongs to. */
export function UnitsView({ units, may }: { units: ListedUnit[]; may: boolean }) {
  const t = useTranslations('admin')
  const words = useTranslations('words')
  const [adding, setAdding] = useState(false)
  const [edited, setEdited] = useState<ListedUnit | null>(null)
  return (
    <>
      {may ? (
        <div className="bar">
          <button type="button" className="btn btn-main" onClick={() => setAdding(true)}>
            {t('units.addTitle')}
          </button>
        </div>
      ) : null}
      {units.length === 0 ? <p className="empty">{t('units.empty')}</p> : null}
      {units.length > 0 ? (
        <table className="grid-table mt-3">
          <thead>
            <tr>
              <th scope="col">{t('units.name')}</th>
              <th scope="col">{t('units.kind')}</th>
              <th scope="col" className="num">
                {t('units.posts')}
              </th>
              {may ? <th scope="col">{t('actions')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.id} className={unit.closed ? 'text-quiet' : undefined}>
                <td style={{ paddingLeft: 8 + unit.depth * 24 }}>
                  {unit.name}
                  {unit.closed ? <span className="hint"> · {t('units.closed')}</span> : null}
                </td>
                <td>{words(`unitKind.${unit.kind}`)}</td>
                <td className="num">{unit.openPosts}</td>
                {may ? (
                  <td>
                    {unit.closed ? null : (
                      <span className="flex gap-2">
                        <button type="button" className="btn btn-small" onClick={() => setEdited(unit)}>
                          {t('edit')}
                        </button>
                        <ConfirmedButton
                          text={t('units.close')}
                          question={t('units.closeQuestion', { name: unit.name })}
                          call={closeUnitAction}
                          input={{ unitId: unit.id }}
                          danger
                        />
                      </span>
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {adding ? <AddUnit units={units} onClose={() => setAdding(false)} /> : null}
      {edited ? <EditUnitDialog unit={edited} onClose={() => setEdited(null)} /> : null}
    </>
  )
}
