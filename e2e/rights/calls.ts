import { Agent, request } from 'node:http'

export interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  text: string
}

const agent = new Agent({ keepAlive: true })

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** One request to the server behind `port`; redirects are not followed. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Reply> {
  return new Promise((told, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', failed)
      answer.on('end', () => {
        const whole = Buffer.concat(parts)
        told({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: whole,
          text: whole.toString('utf8'),
        })
      })
    })
    asked.on('error', failed)
    asked.end(body)
  })
}

export interface ActionReply extends Reply {
  /** What the action returned; null when the framework refused before it. */
  answer: { ok: boolean; code?: string; reason?: string; fields?: Record<string, string>; data?: unknown } | null
}

/** Calls a server action as a browser's page does. `headers` replace the usual ones; an empty value leaves one out. */
export async function callAction(
  port: number,
  { id, page }: { id: string; page: string },
  input: unknown,
  headers: Record<string, string> = {},
): Promise<ActionReply> {
  const usual = {
    'next-action': id,
    'content-type': 'text/plain;charset=UTF-8',
    accept: 'text/x-component',
    origin: `http://127.0.0.1:${port}`,
  }
  const sent = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '')
  const reply = await ask(port, page, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    body: JSON.stringify([input]),
  })
  const value = /^1:(\{"ok".*)$/m.exec(reply.text)?.[1]
  return { ...reply, answer: value === undefined ? null : JSON.parse(value) }
}

/** Sends a file as a page does: `file` is its text or its bytes, the rest of the input are its particulars. */
export async function sendUpload(
  port: number,
  address: string,
  { file, ...particulars }: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<ActionReply> {
  const usual = { 'content-type': 'application/octet-stream', origin: `http://127.0.0.1:${port}` }
  const sent = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '')
  const query = new URLSearchParams(Object.entries(particulars).map(([name, value]) => [name, String(value)]))
  const reply = await ask(port, `${address}?${query}`, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    body: Buffer.from(file instanceof Uint8Array ? file : String(file)),
  })
  const last = reply.text.trim().split('\n').at(-1) ?? ''
  return { ...reply, answer: last.startsWith('{"ok"') ? JSON.parse(last) : null }
}

export const cookieOf = (token: string | null): Record<string, string> =>
  token ? { cookie: `liangdeng=${token}` } : {}
