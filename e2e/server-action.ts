import { readFileSync } from 'node:fs'
import { type Agent, request } from 'node:http'
import { join } from 'node:path'

/** The id of a built server action by its exported name. @throws when the build has none of this name. */
export function actionId(build: string, exportedName: string): string {
  const file = join(build, 'server', 'server-reference-manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { node: Record<string, { exportedName: string }> }
  const found = Object.entries(manifest.node).find(([, action]) => action.exportedName === exportedName)
  if (!found) throw new Error(`the build has no action ${exportedName}`)
  return found[0]
}

/** The headers with which a browser's page calls an action. */
export function actionHeaders(id: string, origin: string, cookie: string): Record<string, string> {
  return {
    'next-action': id,
    'content-type': 'text/plain;charset=UTF-8',
    accept: 'text/x-component',
    origin,
    cookie,
  }
}

interface Call {
  port: number
  /** The page that calls. */
  path: string
  headers: Record<string, string>
  agent: Agent
  input: unknown
}

/**
 * Calls a server action with one argument. @returns what it returned, or null when the connection broke before the
 * whole answer was there: the call may or may not have been carried out. @throws on any status but 200.
 */
export function callAction<Answer>({ port, path, headers, agent, input }: Call): Promise<Answer | null> {
  return new Promise((told, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('error', () => told(null))
      answer.on('close', () => {
        if (!answer.complete) return told(null)
        if (answer.statusCode !== 200) return failed(new Error(`action: ${answer.statusCode} ${text.slice(0, 200)}`))
        const value = /^1:(.*)$/m.exec(text)?.[1]
        if (value === undefined) return failed(new Error(`action without a value: ${text.slice(0, 200)}`))
        told(JSON.parse(value) as Answer)
      })
    })
    asked.on('error', () => told(null))
    asked.end(JSON.stringify([input]))
  })
}
