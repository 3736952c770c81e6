'use client'
import { memo } from 'react'
import type { DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import type { Hands, Panel } from './desk-hands.ts'
import { RowEditor } from './row-editor.tsx'
import { RowFacts } from './row-facts.tsx'
import { useWords } from './screen-words.tsx'
import { SplitPanel } from './split-panel.tsx'

interface TaskRowProps {
  row: DraftRow
  active: boolean
  /** The one line of the list that Tab reaches; keys lead to the others. */
  tabbable: boolean
  ticked: boolean
  foreign: string | undefined
  /** Something was typed into its editor and not saved. */
  unsaved: boolean
  panel: Panel['kind'] | null
  units: ReadonlyMap<string, string>
  /** Given while a panel is open. */
  view: DraftView | null
  hands: Hands
}

/** One draft task: what it promises, its state, and what can be done with it. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { row, active, tabbable, ticked, foreign, unsaved, panel, units, view, hands } = props
  const { t } = useWords()
  const { id, no, state, task } = row
  return (
    <li
      data-key={id}
      className={`line line-${state}`}
      aria-current={active || undefined}
      data-foreign={foreign ? '' : undefined}
    >
      <input
        type="checkbox"
        className="tick"
        tabIndex={tabbable ? 0 : -1}
        aria-label={t('row.choose', { no })}
        checked={ticked}
        readOnly
        onClick={(event) => hands.choose(id, event.shiftKey)}
      />
      <div className="line-main">
        <p>
          <button
            type="button"
            data-line
            className="line-title"
            tabIndex={tabbable ? 0 : -1}
            aria-label={t('row.name', { no, title: task.title, state: t(`state.${state}`) })}
            onClick={() => hands.go(id)}
          >
            <span className="line-no">{no}</span>
            {task.title}
          </button>
          <span className={`state state-${state}`}>{t(`state.${state}`)}</span>
          {foreign ? <span className="foreign">{t('row.foreign', { by: foreign })}</span> : null}
          {panel !== 'edit' && unsaved ? <span className="foreign">{t('row.unsaved')}</span> : null}
        </p>
        <RowFacts row={row} units={units} />
      </div>
      <RowActions row={row} active={active} tabbable={tabbable} hands={hands} />
      {view && panel === 'edit' ? <RowEditor row={row} view={view} hands={hands} /> : null}
      {view && panel === 'split' ? <SplitPanel row={row} text={view.text} hands={hands} /> : null}
    </li>
  )
})

/** Accept and reject stand on every line; the rest on the one that is looked at. */
function RowActions({ row, active, tabbable, hands }: Pick<TaskRowProps, 'row' | 'active' | 'tabbable' | 'hands'>) {
  const { t } = useWords()
  const { id, state, no } = row
  const button = (act: 'accept' | 'reject' | 'reopen' | 'edit' | 'split' | 'merge' | 'assign', run: () => void) => (
    <button
      key={act}
      type="button"
      className="btn btn-small"
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${t(`row.${act}`)} ${no}`}
      onClick={run}
    >
      {t(`row.${act}`)}
    </button>
  )
  return (
    <div className="line-acts">
      {state === 'accepted' ? null : button('accept', () => hands.decide([row], 'accepted'))}
      {state === 'rejected' ? null : button('reject', () => hands.decide([row], 'rejected'))}
      {state === 'open' ? null : button('reopen', () => hands.decide([row], 'open'))}
      {active ? (
        <>
          {button('edit', () => hands.open('edit', id))}
          {button('split', () => hands.open('split', id))}
          {button('merge', () => hands.merge(id))}
          {button('assign', () => hands.put({ dialog: 'assign' }))}
        </>
      ) : null}
    </div>
  )
}
