import type { RowState } from '../../../../../lib/domain/plans/draft-row.ts'
import type { PlanSpan } from '../../../../../lib/domain/plans/plan.ts'
import type { DraftChanges, DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import type { ActionAnswer } from '../../../../_ui/use-action.ts'
import type { Act } from './act-queue.ts'
import { allOf, type Chosen, NOTHING_CHOSEN, ranged, toggled } from './chosen-rows.ts'
import type { Command } from './commands.ts'
import type { draftActs } from './draft-acts.ts'
import { beside, type Filter, type Item, nextOpen } from './shown-items.ts'

export interface Panel {
  kind: 'edit' | 'split'
  id: string
}
export type Dialog = 'assign' | 'keys' | 'head'
export type Listed = Filter | 'differences'

/** The screen as it stands when something is done; changed through `put`. */
export interface Desk {
  view: DraftView
  filter: Listed
  items: readonly Item[]
  active: string | null
  chosen: Chosen
  panel: Panel | null
  dialog: Dialog | null
  lastDecided: readonly string[]
}

export interface Reach {
  desk: () => Desk
  put: (change: Partial<Omit<Desk, 'view' | 'items'>>) => void
  run: (act: Act) => Promise<ActionAnswer<DraftChanges>>
  make: ReturnType<typeof draftActs>
  say: Said
  announce: (words: string) => void
  /** A person has looked at a row: a mark that somebody else changed it goes. */
  seen: (id: string) => void
  /** The stretch of the report's text that is chosen, and letting go of it. */
  textSpan: () => PlanSpan | null
  dropText: () => void
}

/** Words for acts, in the reader's language. */
export interface Said {
  decided: (state: RowState, rows: readonly DraftRow[]) => string
  merged: (rows: readonly DraftRow[]) => string
  added: (words: string) => string
  notMergeable: string
}

/** What can be done on the screen; one stable object, so that a row is drawn anew only when it changes itself. */
export function handsOf({ desk, put, run, make, say, announce, seen, textSpan, dropText }: Reach) {
  const rowOf = (id: string | null) => desk().view.rows.find((row) => row.id === id) ?? null
  /** The ticked rows, else the one that is looked at. */
  function targets(): DraftRow[] {
    const { view, chosen, active } = desk()
    if (chosen.ids.size > 0) return view.rows.filter((row) => chosen.ids.has(row.id))
    return view.rows.filter((row) => row.id === active)
  }
  function go(key: string) {
    const { items, active, panel } = desk()
    seen(key)
    const kind = key === active ? null : kindOf(key, items, desk().view)
    put({ active: key, ...(kind && { filter: kind }), ...(panel && panel.id !== key && { panel: null }) })
  }
  function decide(rows: readonly DraftRow[], state: RowState) {
    const moved = rows.filter((row) => row.state !== state)
    if (moved.length === 0) return
    const said = say.decided(state, moved)
    put({ lastDecided: state === 'open' ? [] : moved.map((row) => row.id), chosen: NOTHING_CHOSEN })
    announce(said)
    void run(make.decide(moved, state, said))
  }
  /** Decides and looks at the next line, as the list stood before. */
  function decideHere(state: RowState) {
    const { items, active, chosen, panel } = desk()
    const rows = targets()
    if (rows.length === 0) return
    const next = chosen.ids.size > 0 ? null : beside(items, active, 1)
    decide(rows, state)
    if (panel) put({ panel: null })
    if (next) go(next.key)
  }
  function reopen() {
    const { lastDecided, chosen, active, view } = desk()
    const rows = targets().filter((row) => row.state !== 'open')
    const again =
      rows.length > 0 || chosen.ids.size > 0 ? rows : view.rows.filter((row) => lastDecided.includes(row.id))
    decide(again, 'open')
    if (again[0] && again[0].id !== active) go(again[0].id)
  }
  function merge(id?: string) {
    const { view, chosen, active } = desk()
    const at = view.rows.findIndex((row) => row.id === (id ?? active))
    const ticked = view.rows.filter((row) => chosen.ids.has(row.id))
    const rows = id === undefined && ticked.length > 1 ? ticked : view.rows.slice(at, at + 2)
    if (at < 0 || rows.length < 2) return announce(say.notMergeable)
    const said = say.merged(rows)
    put({ chosen: NOTHING_CHOSEN, panel: null })
    announce(said)
    void run(make.merge(rows, said)).then((answer) => answer.ok && rows[0] && go(rows[0].id))
  }
  /** Makes a task of a stretch of text; the new one is looked at, unless one is going through what was left. */
  function add(span: PlanSpan) {
    const { view, items, active, filter } = desk()
    const through = filter === 'numbers' || filter === 'sentences'
    const next = through ? beside(items, active, 1) : null
    const said = say.added(view.text.slice(span[0], span[1]))
    dropText()
    announce(said)
    void run(make.add(span, said)).then((answer) => {
      const made = answer.ok ? answer.data.rows[0] : undefined
      if (made && !through) go(made.id)
    })
    if (next && next.key !== active) go(next.key)
  }
  function addHere() {
    const { items, active } = desk()
    const span = textSpan()
    const item = items.find((each) => each.key === active)
    if (span) add(span)
    else if (item && item.type !== 'row') add(item.left.span)
  }
  function open(kind: Panel['kind'], id: string | null) {
    const { panel } = desk()
    if (!rowOf(id) || id === null) return
    go(id)
    put({ panel: panel?.kind === kind && panel.id === id ? null : { kind, id } })
  }
  const choose = (id: string, range: boolean) =>
    put({
      chosen: range
        ? ranged(
            desk().chosen,
            desk().items.map(({ key }) => key),
            id,
          )
        : toggled(desk().chosen, id),
    })
  function leave() {
    const { panel, dialog, chosen } = desk()
    if (textSpan()) dropText()
    else if (dialog || panel) put({ dialog: null, panel: null })
    else if (chosen.ids.size > 0) put({ chosen: NOTHING_CHOSEN })
  }
  function step(item: Item | null) {
    if (item) go(item.key)
  }
  function obey(command: Command) {
    const { items, active } = desk()
    const onLeft = items.find((item) => item.key === active && item.type !== 'row')
    const doing: Record<Command, () => void> = {
      next: () => step(beside(items, active, 1)),
      previous: () => step(beside(items, active, -1)),
      nextOpen: () => step(nextOpen(items, active)),
      accept: () => (onLeft ? addHere() : decideHere('accepted')),
      reject: () => decideHere('rejected'),
      reopen,
      edit: () => open('edit', active),
      split: () => open('split', active),
      merge: () => merge(),
      assign: () => targets().length > 0 && put({ dialog: 'assign' }),
      select: () => rowOf(active) && active && choose(active, false),
      selectRange: () => rowOf(active) && active && choose(active, true),
      add: addHere,
      keys: () => put({ dialog: 'keys' }),
      leave,
    }
    doing[command]()
  }
  return {
    ...{ go, decide, decideHere, merge, add, open, choose, obey, targets, rowOf, put },
    chooseAll: (ids: readonly string[]) => put({ chosen: allOf(desk().chosen, ids) }),
    chooseNone: () => put({ chosen: NOTHING_CHOSEN }),
    list: (filter: Listed) => put({ filter, panel: null }),
    /** Shows a row's place in the text, whatever is listed. */
    look: (id: string) => put({ active: id }),
    run,
    make,
  }
}

export type Hands = ReturnType<typeof handsOf>

/** Which list shows a line that the one at hand does not; null where it is shown. */
function kindOf(key: string, items: readonly Item[], view: DraftView): Listed | null {
  if (items.some((item) => item.key === key)) return null
  if (view.rows.some((row) => row.id === key)) return 'all'
  return key.startsWith('n') ? 'numbers' : key.startsWith('s') ? 'sentences' : null
}
