'use client'
import { type RefObject, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { Guard } from '../../../lib/domain/filings/guards.ts'
import type { GridShape, Place } from '../../../lib/domain/month-grid/moves.ts'
import {
  COLUMNS,
  type Column,
  type Extra,
  formOf,
  mayAdd,
  sideOf,
  withCell,
} from '../../../lib/domain/month-grid/row-edit.ts'
import { takenIn } from '../../../lib/domain/month-grid/value-words.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import { pastedEdits } from './month-paste.ts'
import { editOf, lastRows, type MonthState, monthState, nextRows, stepped } from './month-state.ts'
import { pastedBlock } from './pasted-html.ts'
import { isClosed, unchangedRest } from './row-status.ts'
import { useKept } from './use-kept.ts'
import { type Sent, useSaving } from './use-saving.ts'

export type Acts = ReturnType<typeof useMonth>['acts']

/** A month being filled in: what is typed, and everything that can be done with it. */
export function useMonth(first: MonthPage, table: RefObject<HTMLTableElement | null>) {
  const [state, dispatch] = useReducer(stepped, first, monthState)
  const [typing, setTyping] = useState<string | null>(null)
  const [opened, setOpened] = useState<{ id: string; extra: Extra } | null>(null)
  const now = useRef(state)
  now.current = state
  const sent = useRef<Sent>(new Map())
  const save = useSaving(now, dispatch, sent)
  useKept(state, dispatch, sent)
  // Everything typed between coming to a cell and leaving it is one step back.
  const visit = useRef(0)
  useEffect(() => focusWanted(now.current, table.current), [table])

  const acts = useMemo(() => {
    const rowAt = (id: string) => now.current.page.rows.find((row) => row.id === id)
    const mark = (id: string, column: string) => `${id}/${column}/${visit.current}`
    const cell = (id: string, column: Column) =>
      table.current?.querySelector<HTMLInputElement>(`[data-row="${id}"] [data-column="${column}"] input`)
    // At once: the next key may be there before the next frame.
    const goTo = (id: string | undefined, column: Column | Extra = 'value') => {
      if (id === undefined) return
      if (isColumn(column)) cell(id, column)?.focus()
      else setOpened({ id, extra: column })
    }
    return {
      goTo,
      comeTo: () => {
        visit.current++
      },
      leave: () => setTyping(null),
      /** Opens the line of what else can be said of a row, one at a time. */
      more: (id: string) => goTo(id, 'issues'),
      less(id: string | undefined, column?: Column) {
        setOpened(null)
        goTo(id, column)
      },
      counted: (id: string, count: number) => dispatch({ do: 'files', id, count }),
      type(id: string, column: Column | Extra, text: string, composing = false) {
        const row = rowAt(id)
        if (!row) return
        const form = formOf(row)
        if (column === 'value' && /[/／、]$/.test(text) && mayAdd(row) && !composing) return this.toggle(id)
        const kept = column === 'value' && !composing ? takenIn(form, text) : text
        const edit = withCell(row, editOf(now.current, row), column, kept)
        dispatch({ do: 'type', mark: mark(id, column), rows: new Map([[id, edit]]) })
        setTyping(id)
        // Done, but when? The day is the next thing to say.
        if (column === 'value' && kept === 'done' && edit.side === '' && sideOf(row) === 'doneOn') goTo(id, 'side')
      },
      toggle(id: string) {
        const row = rowAt(id)
        if (!row || !mayAdd(row)) return
        const edit = editOf(now.current, row)
        const entry = edit.entry === 'total' ? ('increment' as const) : ('total' as const)
        dispatch({ do: 'type', mark: mark(id, 'entry'), rows: new Map([[id, { ...edit, entry }]]) })
      },
      /** Takes back what was typed since coming to the cell. @returns whether there was anything */
      takeBack(id: string, column: Column): boolean {
        if (now.current.history.done.at(-1)?.mark !== mark(id, column)) return false
        dispatch({ do: 'undo' })
        return true
      },
      undo() {
        const [id] = lastRows(now.current)
        dispatch({ do: 'undo' })
        goTo(id)
      },
      redo() {
        const [id] = nextRows(now.current)
        dispatch({ do: 'redo' })
        goTo(id)
      },
      paste(data: DataTransfer, at: Place) {
        const { rows, notice, first: id } = pastedEdits(now.current, pastedBlock(data), at, shapeOf(now.current))
        dispatch({ do: 'type', mark: '', rows, notice })
        setTyping(null)
        goTo(id, at.column)
      },
      fillUnchanged() {
        const { rows, left } = unchangedRest(now.current)
        const key = left > 0 ? 'filledSome' : rows.size > 0 ? 'filled' : 'filledNone'
        dispatch({ do: 'type', mark: '', rows, notice: { key, figures: { n: rows.size, left }, tone: 'plain' } })
      },
      affirm(id: string, guards: readonly Guard[]) {
        const before = now.current.answered.get(id) ?? []
        dispatch({ do: 'affirm', id, guards: [...new Set([...before, ...guards])] })
      },
      /** The month as it stands on the server, after something was filed beside the grid. */
      show: (page: MonthPage) => dispatch({ do: 'refresh', page }),
      takeMine: (id: string, current: FilingCell) => dispatch({ do: 'takeMine', id, current }),
      takeTheirs: (id: string, current: FilingCell) => dispatch({ do: 'takeTheirs', id, current }),
      async save(how: 'file' | 'draft') {
        setTyping(null)
        const failed = await save(how)
        chooseFigure(table.current, now.current)
        goTo(failed)
      },
    }
  }, [save, table])
  return { state, typing, opened, acts }
}

const isColumn = (column: Column | Extra): column is Column => (COLUMNS as readonly string[]).includes(column)

/** After a save the next figure typed replaces the one in the cell, as in a spreadsheet; words are written on. */
function chooseFigure(table: HTMLTableElement | null, { history }: MonthState): void {
  const cell = document.activeElement
  const column = cell?.closest('td')?.dataset.column
  // What was typed on meanwhile is not replaced.
  if (history.edits.has(cell?.closest('tr')?.dataset.row ?? '')) return
  if (cell instanceof HTMLInputElement && table?.contains(cell) && (column === 'value' || column === 'side'))
    cell.select()
}

/** Which cells can be written in. */
export function shapeOf(state: MonthState): GridShape {
  const { rows } = state.page
  const closed = rows.map((row) => isClosed(state.page, row))
  return {
    rows: rows.length,
    open(at, column) {
      const row = rows[at]
      return row !== undefined && !closed[at] && (column !== 'side' || sideOf(row) !== null)
    },
  }
}

/** The page opens where the work begins: the first cell that can be written in. */
function focusWanted(state: MonthState, table: HTMLTableElement | null): void {
  const shape = shapeOf(state)
  const at = state.page.rows.findIndex((_, row) => shape.open(row, 'value'))
  const id = state.page.rows[at]?.id
  if (id) table?.querySelector<HTMLInputElement>(`[data-row="${id}"] [data-column="value"] input`)?.focus()
}
