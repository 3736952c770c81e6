/**
 * A fault on purpose, for `node --import`: every COMMIT is answered before it is carried out. What was acknowledged
 * stays in one open transaction until the disk is asked, up to LATE ms later; a kill in between loses it.
 */
import { Module } from 'node:module'

const LATE = 60

/** @typedef {{ run: () => unknown }} Statement */
/** @typedef {{ prototype: { prepare(sql: string): Statement } }} Driver */

const loader = /** @type {{ _load(request: string, ...rest: unknown[]): any }} */ (/** @type {unknown} */ (Module))
const load = loader._load
loader._load = (request, ...rest) => {
  const loaded = load(request, ...rest)
  if (/^better-sqlite3(-[0-9a-f]+)?$/.test(request)) spoil(loaded)
  return loaded
}

const spoilt = new WeakSet()
/** By connection. @type {WeakMap<object, ReturnType<typeof lateCommits>>} */
const late = new WeakMap()

/** @param {Driver} Sqlite */
function spoil(Sqlite) {
  if (spoilt.has(Sqlite)) return
  spoilt.add(Sqlite)
  const { prepare } = Sqlite.prototype
  Sqlite.prototype.prepare = function (sql) {
    if (!/^(BEGIN IMMEDIATE|COMMIT|ROLLBACK)$/.test(sql)) return prepare.call(this, sql)
    const steps = late.get(this) ?? lateCommits((statement) => prepare.call(this, statement).run())
    late.set(this, steps)
    return { run: sql === 'COMMIT' ? steps.commit : sql === 'ROLLBACK' ? steps.rollback : steps.begin }
  }
}

/**
 * The three statements of a transaction, with one real COMMIT for all that were answered meanwhile.
 * @param {(sql: string) => unknown} run
 */
function lateCommits(run) {
  let pending = false
  let within = false
  function carryOut() {
    if (within) {
      setTimeout(carryOut, 1)
      return
    }
    pending = false
    run('COMMIT')
  }
  return {
    begin() {
      if (!pending) run('BEGIN IMMEDIATE')
      run('SAVEPOINT late')
      within = true
    },
    commit() {
      run('RELEASE late')
      within = false
      if (!pending) setTimeout(carryOut, LATE)
      pending = true
    },
    rollback() {
      run('ROLLBACK TO late')
      run('RELEASE late')
      within = false
      if (!pending) run('ROLLBACK')
    },
  }
}
