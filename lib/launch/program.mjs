import { spawn } from 'node:child_process'

/**
 * @typedef {Record<string, string | undefined>} Env
 */

/**
 * Runs a program to its end and keeps what it says.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env: Env, shown?: boolean }} where shown: what it says also goes to standard error
 * @returns {Promise<{ code: number, said: string }>} code 127 when it could not be started; said: both streams
 */
export async function runProgram(file, args, { cwd, env, shown = false }) {
  const child = spawn(file, args, {
    cwd,
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      said += chunk
      if (shown) process.stderr.write(chunk)
    })
  }
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', (status) => resolve(status ?? 1))
  })
  return { code, said }
}
