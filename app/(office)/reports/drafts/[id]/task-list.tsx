'use client'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useReady } from '../../../../_ui/use-ready.ts'
import type { Hands } from './desk-hands.ts'
import { hasKept } from './kept-edits.ts'
import { LeftRow } from './left-row.tsx'
import { useWords } from './screen-words.tsx'
import type { ItemGroup } from './shown-items.ts'
import { TaskRow } from './task-row.tsx'
import { linkHover } from './text-links.ts'
import type { DeskState } from './use-desk.ts'

/** The right column: draft tasks in the order of the text, or what was left, under their themes. */
export function TaskList({ desk }: { desk: DeskState }) {
  const { t } = useWords()
  const { view, items, groups, active, chosen, panel, hands, told, filter } = desk
  const list = useRef<HTMLDivElement>(null)
  const ready = useReady()
  const units = useMemo(() => new Map(view.units.map((unit) => [unit.id, unit.name])), [view.units])
  useEffect(() => linkHover(list.current, 'list'), [])
  useClicks(list, hands)
  useFollow(list, active, panel?.kind)
  const shown = items.filter((item) => item.type === 'row').map((item) => item.key)
  const tabbable = items.some((item) => item.key === active) ? active : (items[0]?.key ?? null)

  return (
    <div className="column">
      <div className="column-head">
        {shown.length > 0 ? (
          <input
            type="checkbox"
            className="tick"
            aria-label={t('row.chooseAll')}
            title={t('row.chooseAll')}
            checked={shown.every((id) => chosen.ids.has(id))}
            onChange={() => hands.chooseAll(shown)}
          />
        ) : null}
        <h2>
          {filter === 'differences' ? null : t(`filter.${filter}`)} {items.length}
        </h2>
        {filter === 'sentences' && items.length > 0 ? <p className="hint">{t('left.attitude')}</p> : null}
      </div>
      <div ref={list} className="column-body" data-list>
        {items.length === 0 && filter !== 'differences' ? <p className="empty">{t(`empty.${filter}`)}</p> : null}
        {groups.map((group) => (
          <section key={group.section ?? 'none'} aria-label={group.title ?? t('noTheme')}>
            <GroupHead group={group} desk={desk} />
            <ol>
              {group.items.map((item) =>
                item.type === 'row' ? (
                  <TaskRow
                    key={item.key}
                    row={item.row}
                    active={item.key === active}
                    tabbable={item.key === tabbable}
                    ticked={chosen.ids.has(item.key)}
                    foreign={told.foreign.get(item.key)?.by}
                    panel={panel?.id === item.key ? panel.kind : null}
                    unsaved={ready && hasKept(item.key)}
                    units={units}
                    view={panel?.id === item.key ? view : null}
                    hands={hands}
                  />
                ) : (
                  <LeftRow
                    key={item.key}
                    item={item}
                    text={view.text}
                    active={item.key === active}
                    tabbable={item.key === tabbable}
                    hands={hands}
                  />
                ),
              )}
            </ol>
          </section>
        ))}
      </div>
    </div>
  )
}

function GroupHead({ group, desk }: { group: ItemGroup; desk: DeskState }) {
  const { t } = useWords()
  const ids = group.items.filter((item) => item.type === 'row').map((item) => item.key)
  const title = group.title ?? t('noTheme')
  return (
    <h3 className="group-head">
      {ids.length > 0 ? (
        <input
          type="checkbox"
          className="tick"
          aria-label={t('row.chooseTheme', { title, count: ids.length })}
          title={t('row.chooseTheme', { title, count: ids.length })}
          checked={ids.every((id) => desk.chosen.ids.has(id))}
          onChange={() => desk.hands.chooseAll(ids)}
        />
      ) : null}
      <span>{title}</span>
      <span className="text-quiet">{group.items.length}</span>
    </h3>
  )
}

/** A click anywhere on a line looks at it; with Shift it ticks up to there. */
function useClicks(list: RefObject<HTMLDivElement | null>, hands: Hands) {
  useEffect(() => {
    const lines = list.current
    function onClick(event: MouseEvent) {
      const place = event.target as Element
      const key = place.closest<HTMLElement>('[data-key]')?.dataset.key
      if (!key || place.closest('button, input, select, textarea, form, label, [role=slider]')) return
      if (event.shiftKey && hands.rowOf(key)) hands.choose(key, true)
      hands.go(key)
    }
    lines?.addEventListener('click', onClick)
    return () => lines?.removeEventListener('click', onClick)
  }, [list, hands])
}

/** Keeps the line that is looked at in sight, one with an open panel at the top; keys that go on take the focus along. */
function useFollow(list: RefObject<HTMLDivElement | null>, active: string | null, panel: string | undefined) {
  const first = useRef(true)
  useLayoutEffect(() => {
    const line = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(active ?? '')}"]`)
    if (!line || !list.current) return
    const elsewhere = document.activeElement?.closest('[data-text], dialog, form')
    if (!first.current && !elsewhere && !line.contains(document.activeElement))
      line.querySelector<HTMLElement>('[data-line]')?.focus({ preventScroll: true })
    first.current = false
    const [box, at] = [list.current.getBoundingClientRect(), line.getBoundingClientRect()]
    const [above, below] = [box.top + HEAD - at.top, at.bottom - box.bottom]
    if (above > 0 || (panel && below > 0)) list.current.scrollTop -= above
    else if (below > 0) list.current.scrollTop += below + 8
  }, [list, active, panel])
}

/** The height of a theme's head, which stays at the top. */
const HEAD = 33
