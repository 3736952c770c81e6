import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { smtpMailer } from './mail.ts'

/** A mail server that takes one letter after the other, and refuses recipients whose address begins with `no`. */
interface Post {
  url: string
  /** Whole letters, headers and all, as they were taken. */
  taken: string[]
}

let servers: Server[] = []
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await Promise.all(servers.map((server) => new Promise((end) => server.close(end))))
  servers = []
})

async function listening(serve: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serve(socket)
  })
  servers.push(server)
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const address = server.address()
  return `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

async function post(): Promise<Post> {
  const taken: string[] = []
  const host = await listening((socket) => {
    let letter: string[] | null = null
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 post.test ESMTP')
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (letter && line === '.') {
          taken.push(letter.join('\n'))
          letter = null
          say('250 taken')
        } else if (letter) letter.push(line)
        else if (/^DATA/i.test(line)) {
          letter = []
          say('354 go on')
        } else if (/^EHLO/i.test(line)) say('250 AUTH PLAIN')
        else if (/^AUTH/i.test(line)) say('535 no such account: geheim')
        else if (/^RCPT TO:<no/i.test(line)) say('550 nobody here')
        else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else say('250 ok')
      }
    })
  })
  return { url: `smtp://${host}`, taken }
}

const letter = (to: string) => ({
  id: '2025-07-10.wang',
  to,
  subject: '今日提要',
  text: '请签收督办单',
  html: '<p>请签收督办单</p>',
})

it('brings a letter in both forms to the server', async () => {
  const { url, taken } = await post()
  expect(await smtpMailer(url, '台账 <ledger@office.test>')(letter('wang@office.test'))).toBeNull()
  expect(taken).toHaveLength(1)
  expect(taken[0]).toMatch(/^From: .*<ledger@office\.test>$/m)
  expect(taken[0]).toMatch(/^To: wang@office\.test$/m)
  expect(taken[0]).toMatch(/^Message-ID: <2025-07-10\.wang@office\.test>$/m)
  expect(taken[0]).toContain('multipart/alternative')
  const told = (/base64\n\n([\s\S]*?)\n\n?--/.exec(taken[0] ?? '')?.[1] ?? '').replaceAll('\n', '')
  expect(Buffer.from(told, 'base64').toString()).toContain('请签收督办单')
})

it('says in a code why a letter was not taken, and nothing of the account', async () => {
  const { url, taken } = await post()
  expect(await smtpMailer(url, 'ledger@office.test')(letter('nobody@office.test'))).toBe('EENVELOPE 550')
  const refused = await smtpMailer(
    url.replace('//', '//clerk:geheim@'),
    'ledger@office.test',
  )(letter('wang@office.test'))
  expect(refused).toBe('EAUTH 535')
  expect(taken).toEqual([])
})

it('waits for a silent server no longer than it has patience, and for none at all not', async () => {
  const silent = await listening(() => undefined)
  expect(await smtpMailer(`smtp://${silent}`, 'ledger@office.test', 200)(letter('wang@office.test'))).toBe('ETIMEDOUT')
  const closed = await listening((socket) => socket.destroy())
  const cut = await smtpMailer(`smtp://${closed}`, 'ledger@office.test', 2_000)(letter('wang@office.test'))
  expect(cut).toMatch(/^E[A-Z]+$/)
})
