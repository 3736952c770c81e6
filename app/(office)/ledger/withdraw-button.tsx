'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import { useAction } from '../../_ui/use-action.ts'
import { withdrawFilingAction } from './actions.ts'
import { LEDGER_KEY } from './use-filing.ts'

/** Takes back what was filed while nobody has acted on it: it is a draft again. */
export function WithdrawButton({ filing, close }: { filing: FilingCell; close: () => void }) {
  const t = useTranslations('ledger')
  const queries = useQueryClient()
  const { run, pending, refusal } = useAction(withdrawFilingAction)
  async function withdraw() {
    const answer = await run({ filingId: filing.id, rowVersion: filing.rowVersion })
    await queries.invalidateQueries({ queryKey: LEDGER_KEY })
    if (answer.ok) close()
  }
  return (
    <span className="mr-auto flex items-center gap-2">
      <button type="button" className="btn" title={t('withdrawHint')} disabled={pending} onClick={withdraw}>
        {t('withdraw')}
      </button>
      <span role="alert" className="refusal">
        {refusal}
      </span>
    </span>
  )
}
