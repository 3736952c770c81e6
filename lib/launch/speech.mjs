/** A refusal that a person can act on: printed as its two lines, without a stack. */
export class Refusal extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   */
  constructor(zh, en) {
    super(`${zh}\n${en}`)
  }
}

/**
 * One message on standard error: Chinese, then English on the next line.
 * @param {string} zh
 * @param {string} en
 */
export function say(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`)
}

/**
 * Runs a command's body: 0 when it ends well, 1 after a refusal (its two lines) or a fault (its first line).
 * @param {() => Promise<number | void>} body
 * @returns {Promise<number>} the exit code
 */
export async function command(body) {
  try {
    return (await body()) ?? 0
  } catch (error) {
    if (error instanceof Refusal) process.stderr.write(`${error.message}\n`)
    else say(`出错了：${firstLine(error)}`, `Something failed: ${firstLine(error)}`)
    return 1
  }
}

/** @param {unknown} error */
export function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n')[0]
}

/**
 * Shows that a long step moves: one line that counts seconds on a terminal, a line every ten seconds elsewhere.
 * @template T
 * @param {string} zh
 * @param {string} en
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` resolves to
 */
export async function showing(zh, en, work) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const terminal = process.stderr.isTTY
  say(`${zh}……`, `${en} …`)
  const timer = setInterval(
    () => process.stderr.write(terminal ? `\r  ${seconds()} s` : `  ${seconds()} s\n`),
    terminal ? 1_000 : 10_000,
  )
  try {
    const result = await work()
    process.stderr.write(`${terminal ? '\r' : ''}  ${seconds()} s\n`)
    return result
  } finally {
    clearInterval(timer)
  }
}
