/**
 * `npm test`: every check there is, each step whatever became of the ones before it. The last line on standard output
 * is the sum, `N passed, N failed`. `--only unit,e2e` runs the named steps.
 */
import { sum } from './counts.mjs'
import { command, Refusal, say, showing } from './speech.mjs'
import { steps } from './test-steps.mjs'

/**
 * @typedef {import('./test-steps.mjs').Step} Step
 * @typedef {import('./counts.mjs').Count} Count
 */

process.exitCode = await command(test)

async function test() {
  const wanted = only(process.argv.slice(2))
  /** @type {Map<string, Count>} */
  const counts = new Map()
  for (const step of steps) {
    if (wanted ? wanted.includes(step.name) : !step.alone) counts.set(step.name, await taken(step, counts))
  }
  const total = sum([...counts.values()])
  for (const line of total.leftOut) process.stderr.write(`未做 left out: ${line}\n`)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/**
 * One step with its seconds and counts; a fault in it counts as one failed.
 * @param {Step} step
 * @param {Map<string, Count>} before
 * @returns {Promise<Count>}
 */
async function taken(step, before) {
  if (step.needs && before.get(step.needs)?.failed) {
    return { passed: 0, failed: 0, leftOut: [`${step.zh} ${step.name}: ${step.needs} 失败 failed`] }
  }
  /** @type {Count} */
  let count = { passed: 0, failed: 1, leftOut: [] }
  await command(async () => {
    count = await showing(`${step.zh}`, step.name, step.run)
  })
  say(
    `  ${step.zh}：${count.passed} 通过，${count.failed} 失败`,
    `  ${step.name}: ${count.passed} passed, ${count.failed} failed`,
  )
  return count
}

/**
 * @param {string[]} given
 * @returns {string[] | undefined} the steps asked for; all when undefined
 */
function only(given) {
  if (given.length === 0) return undefined
  const names = given[0] === '--only' && given.length === 2 ? (given[1] ?? '').split(',') : []
  const known = steps.map((step) => step.name)
  if (names.length > 0 && names.every((name) => known.includes(name))) return names
  throw new Refusal(`用法：npm test -- --only ${known.join(',')}`, `Usage: npm test -- --only ${known.join(',')}`)
}
