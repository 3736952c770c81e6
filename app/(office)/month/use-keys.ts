'use client'
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { type GridShape, moved, type Place, type Step } from '../../../lib/domain/month-grid/moves.ts'
import { COLUMNS, type Column } from '../../../lib/domain/month-grid/row-edit.ts'
import { useLeave } from './use-leave.ts'
import type { Acts } from './use-month.ts'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  'Control+Home': 'first',
  'Control+End': 'last',
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'next',
  'Shift+Tab': 'previous',
}
/** Along the row, unless the caret is at work inside the cell. */
const ALONG: Readonly<Record<string, Step>> = { ArrowLeft: 'left', ArrowRight: 'right' }

/** A spreadsheet's keys over the whole table: the inputs stay plain inputs, so that every input method works in them. */
export function useKeys(shape: GridShape, acts: Acts, rowIds: readonly string[]) {
  // F2, a double click or a second click: the arrows move the caret, not the cell.
  const inside = useRef(false)
  // Where Enter comes back to after Tab went along the row.
  const home = useRef<Column>('value')
  const onBlur = useLeave(acts.leave)
  const focused = () => cellOf(document.activeElement, rowIds)

  function go(to: Place | null, keepHome: boolean): boolean {
    if (to === null) return false
    if (!keepHome) home.current = to.column
    acts.goTo(rowIds[to.row], to.column)
    return true
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const at = focused()
    if (at === null) return inLine(event)
    const name = `${event.ctrlKey || event.metaKey ? 'Control+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`
    const id = rowIds[at.row] ?? ''
    if (event.altKey && event.code === 'ArrowDown') {
      acts.more(id)
      event.preventDefault()
    } else if (event.altKey) return answer(event, id)
    else if (event.key === 'F2') {
      inside.current = true
      const input = document.activeElement as HTMLInputElement
      input.setSelectionRange(input.value.length, input.value.length)
    } else if (event.key === 'Escape') {
      if (acts.takeBack(id, at.column)) event.preventDefault()
      inside.current = false
      acts.leave()
      requestAnimationFrame(selectFocused)
    } else if (ALONG[name] && !inside.current) {
      if (go(moved(at, ALONG[name], shape), false)) event.preventDefault()
    } else if (STEPS[name]) {
      const step = STEPS[name]
      const tab = event.key === 'Tab'
      const from = event.key === 'Enter' ? { ...at, column: home.current } : at
      const to = moved(from, step, shape)
      // Tab leaves the grid behind its last cell; Enter there stays and is done with the cell.
      if (go(to, tab || event.key === 'Enter') || !tab) event.preventDefault()
      if (to === null && event.key === 'Enter') {
        acts.leave()
        selectFocused()
      }
    }
  }

  /** In the line below a row: Enter goes on to the next row, Escape and Alt+↑ back to its own. */
  function inLine(event: KeyboardEvent<HTMLTableElement>) {
    const field = event.target
    const id = field instanceof Element ? field.closest<HTMLElement>('tr[data-more]')?.dataset.more : undefined
    if (id === undefined) return
    const typing = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
    const back = event.key === 'Escape' || (event.altKey && event.code === 'ArrowUp')
    const on = typing && event.key === 'Enter' && !event.shiftKey && !event.altKey
    if (!back && !on) return event.altKey ? answer(event, id) : undefined
    event.preventDefault()
    const at = { row: rowIds.indexOf(id), column: home.current }
    const next = on ? moved(at, 'down', shape) : null
    acts.less(next ? rowIds[next.row] : id, next?.column)
  }

  /** Alt+Y takes what is asked in the row's line, Alt+N goes back to change it; by key code, for input methods. */
  function answer(event: KeyboardEvent<HTMLTableElement>, id: string) {
    const answers = event.currentTarget.querySelectorAll<HTMLButtonElement>(`[data-line="${id}"] button`)
    const chosen = event.code === 'KeyY' ? answers[0] : event.code === 'KeyN' ? answers[answers.length - 1] : undefined
    if (!chosen) return
    event.preventDefault()
    chosen.click()
  }

  function onFocus(event: FocusEvent<HTMLTableElement>) {
    if (!(event.target instanceof HTMLInputElement)) return
    inside.current = false
    acts.comeTo()
    event.target.select()
  }
  function onPaste(event: ClipboardEvent<HTMLTableElement>) {
    const at = focused()
    if (at === null || inside.current) return
    event.preventDefault()
    acts.paste(event.clipboardData, at)
  }
  function onMouseDown(event: MouseEvent<HTMLTableElement>) {
    if (!(event.target instanceof HTMLInputElement)) return
    inside.current = event.target === document.activeElement
    const at = cellOf(event.target, rowIds)
    if (at) home.current = at.column
    // The first click chooses the cell with all it holds; a second one sets the caret.
    if (!inside.current) {
      event.preventDefault()
      event.target.focus()
    }
  }

  useEffect(() => {
    function onWindowKey(event: globalThis.KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 's') void acts.save('file')
      else if (key === 'y' || (key === 'z' && event.shiftKey)) acts.redo()
      else if (key === 'z') acts.undo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onWindowKey)
    return () => window.removeEventListener('keydown', onWindowKey)
  }, [acts])

  return { onKeyDown, onFocus, onBlur, onPaste, onMouseDown }
}

function cellOf(element: Element | null, rowIds: readonly string[]): Place | null {
  if (!(element instanceof HTMLInputElement)) return null
  const column = COLUMNS.find((each) => each === element.closest('td')?.dataset.column)
  const row = rowIds.indexOf(element.closest('tr')?.dataset.row ?? '')
  return column && row !== -1 ? { row, column } : null
}

function selectFocused(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.select()
}
