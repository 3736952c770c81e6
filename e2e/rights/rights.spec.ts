import { expect } from '@playwright/test'
import { actionCases } from './action-cases.ts'
import { addressCases, type Shown } from './address-cases.ts'
import { builtActions, builtAddresses, builtUploads } from './build-list.ts'
import type { Sent } from './case-shapes.ts'
import { bare, outcomeOfAction, outcomeOfVisit } from './outcomes.ts'
import { type Cell, type Row, rightsTable } from './rights-table.ts'
import type { Scene } from './scene.ts'
import { test } from './scene-test.ts'

const rows = rightsTable()
const named = (kind: Row['kind']) => rows.filter((row) => row.kind === kind)
let cells = 0
let letIn = 0

test.afterAll(() => {
  process.stdout.write(`权限表 rights: ${cells} 格 cells, ${letIn} 意外放行 allowed unexpectedly\n`)
})

test('the table names every action and address of the build, and nothing else', () => {
  const actions = named('action').map((row) => row.name)
  expect(actions.toSorted()).toEqual([...builtActions().map((each) => each.name), ...builtUploads()].toSorted())
  const addresses = new Set(named('address').map((row) => row.name.split('#')[0]))
  expect([...addresses].toSorted()).toEqual(builtAddresses().toSorted())
  expect(Object.keys(actionCases).toSorted()).toEqual(actions.toSorted())
  expect(Object.keys(addressCases).toSorted()).toEqual(
    named('address')
      .map((row) => row.name)
      .toSorted(),
  )
})

for (const row of named('action'))
  test(`action ${row.name}`, async ({ scene }) => {
    expect(await actionFaults(scene, row)).toEqual([])
  })

for (const row of named('address'))
  test(`address ${row.name}`, async ({ scene, shown }) => {
    // A page that lists all that waits judges the hundreds of ledgers which the rows before have left.
    test.setTimeout(240_000)
    expect(await addressFaults(scene, shown, row)).toEqual([])
  })

/** Calls the action once for each cell, on an object of the cell's own; refusals first: they may change nothing. */
async function actionFaults(scene: Scene, { name, cells: all }: Row): Promise<string[]> {
  const faults: string[] = []
  const answers = new Map<Cell, string>()
  const sent = await scene.make(async (make) => {
    const inputs = new Map<Cell, Sent>()
    for (const cell of all) inputs.set(cell, await must(actionCases, name)(make, cell.target, cell.who))
    return inputs
  })
  const call = async (cell: Cell) => {
    const token = sent.get(cell)?.token ?? scene.tokens.get(cell.who) ?? null
    const reply = await scene.call(name, sent.get(cell)?.input, token)
    const outcome = outcomeOfAction(reply)
    answers.set(cell, bare(reply))
    count(cell, outcome)
    if (outcome !== cell.expected) faults.push(told(cell, outcome, reply.text))
  }
  const before = await scene.everything()
  for (const cell of all.filter((each) => each.expected !== 'allowed')) await call(cell)
  if ((await scene.everything()) !== before) faults.push('something was written though everybody was refused')
  for (const cell of all.filter((each) => each.expected === 'allowed')) {
    const length = await scene.recorded()
    await call(cell)
    const lines = (await scene.recorded()) - length
    if (lines !== linesOf(name, cell)) faults.push(told(cell, `done, with ${lines} lines of history`))
  }
  return [...faults, ...unlikeNothing(all, answers)]
}

function count(cell: Cell, outcome: string): void {
  cells += 1
  if (outcome === 'allowed' && cell.expected !== 'allowed') letIn += 1
}

/** What a call that is done leaves in the history. */
function linesOf(name: string, { who }: Cell): number {
  // Reading a sheet writes nothing.
  if (name === '/api/month/sheet/read') return 0
  // The report, its two tasks and the draft; below, a whole and each of its parts.
  if (name === 'confirmDraftAction') return 4
  const things: Record<string, number> = { breakDownAction: 2, mergePartsAction: 2, gatherAction: 3 }
  if (things[name]) return things[name]
  // That somebody looked is no change.
  if (name === 'markSeenAction') return 0
  return name === 'switchLanguageAction' && who === 'nobody' ? 0 : 1
}

async function addressFaults(scene: Scene, shown: Shown, { name, cells: all }: Row): Promise<string[]> {
  const faults: string[] = []
  const answers = new Map<Cell, string>()
  for (const cell of all) {
    const { path, mark } = must(addressCases, name)(shown, cell.target)
    const reply = await scene.get(path, scene.tokens.get(cell.who) ?? null)
    const outcome = await outcomeOfVisit(reply, mark)
    answers.set(cell, bare(reply))
    count(cell, outcome)
    if (outcome !== cell.expected) faults.push(told(cell, outcome, path))
  }
  return [...faults, ...unlikeNothing(all, answers)]
}

/** The cells that are hidden, but do not answer byte for byte as for something that does not exist. */
function unlikeNothing(all: readonly Cell[], answers: ReadonlyMap<Cell, string>): string[] {
  return all.flatMap((cell) => {
    const nothing = all.find((each) => each.who === cell.who && each.target === 'none')
    if (cell.expected !== 'notFound' || !nothing || answers.get(cell) === answers.get(nothing)) return []
    return [told(cell, 'does not answer as nothing does', `${answers.get(cell)}\n${answers.get(nothing)}`)]
  })
}

function must<T>(cases: Record<string, T>, name: string): T {
  const found = cases[name]
  if (!found) throw new Error(`no case for ${name}`)
  return found
}

const told = ({ who, target, expected }: Cell, outcome: string, more = '') =>
  `${who} on ${target}: ${expected} expected, ${outcome} ${more.slice(0, 200)}`
