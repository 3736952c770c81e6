import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuseUnderRunning } from './instance.mjs'
import { root } from './place.mjs'
import { runProgram } from './program.mjs'
import { Refusal, showing } from './speech.mjs'

const stampFile = join(root, 'node_modules', '.installed')

/**
 * Installs the dependencies of the lock file when they are missing or of another lock.
 * @throws {Refusal} under a running instance, without a network, or with what npm said
 */
export async function install() {
  const wanted = installStamp(
    readFileSync(join(root, 'package.json'), 'utf8'),
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  refuseUnderRunning()
  rmSync(stampFile, { force: true })
  await showing('正在安装依赖（首次约需一分钟）', 'Installing dependencies (about a minute the first time)', npmCi)
  writeFileSync(stampFile, wanted)
}

/**
 * What an installation depends on: the packages asked for, the lock, and the machine. Scripts do not count.
 * @param {string} manifest text of package.json
 * @param {string} lock text of package-lock.json
 */
export function installStamp(manifest, lock) {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(manifest)
  const asked = JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides })
  return createHash('sha256').update(`${process.platform} ${process.arch}\n${asked}\n${lock}`).digest('hex')
}

/** `npm ci` deletes node_modules and the Node in it, so npm and its Node are taken from outside. */
async function npmCi() {
  const env = cleanEnvironment(process.env)
  const cli = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  const flags = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefer-offline',
  ]
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=3000']
  const file = cli ? outsideNode(process.env) : 'npm'
  const { code, said } = await runProgram(file, [...(cli ? [cli] : []), ...flags, ...patience], { cwd: root, env })
  if (code !== 0) throw installRefusal(said)
}

/**
 * The environment for npm: an outer npm's settings would change what is installed; only where to fetch from is kept.
 * @param {import('./program.mjs').Env} env
 * @returns {import('./program.mjs').Env}
 */
export function cleanEnvironment(env) {
  const kept = /^npm_config_(.*registry|cafile|ca|cache|userconfig|globalconfig|(https?[-_]|no)?proxy)$/i
  const entries = Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name))
  const path = (env.PATH ?? '').split(':').filter((folder) => !folder.endsWith('node_modules/.bin'))
  const { NODE_ENV: _, ...rest } = Object.fromEntries(entries)
  return { ...rest, PATH: path.join(':') }
}

/** The Node that runs npm, unless that is the one about to be deleted. @param {import('./program.mjs').Env} env */
function outsideNode(env) {
  const found = env.npm_node_execpath ?? process.execPath
  return found.includes('node_modules') ? 'node' : found
}

/**
 * @param {string} said what npm printed on standard error
 * @returns {Refusal}
 */
export function installRefusal(said) {
  if (
    /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ERR_SOCKET_TIMEOUT|ENOTCACHED/.test(
      said,
    )
  ) {
    return new Refusal(
      '安装依赖需要网络，现在连不上软件包源；请联网后重试，或用 npm config set registry 指定内网源。',
      'Installing needs a network and the package registry cannot be reached; connect, or name a registry inside with npm config set registry.',
    )
  }
  const lines = said.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
  const reason = lines.find((line) => line !== '' && !/^(code|A complete log)/.test(line)) ?? 'npm ci'
  return new Refusal(`依赖安装失败：${reason}`, `Installing the dependencies failed: ${reason}`)
}
