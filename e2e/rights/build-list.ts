import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtFolder } from '../built-server.ts'

export interface BuiltAction {
  id: string
  name: string
  /** The address of a page that carries it. */
  page: string
}

/** Every server action of the build. @throws when two have one name */
export function builtActions(): BuiltAction[] {
  const manifest = manifestOf<{ node: Record<string, { exportedName: string; workers: object }> }>(
    'server/server-reference-manifest.json',
  )
  const actions = Object.entries(manifest.node).map(([id, { exportedName, workers }]) => {
    const pages = Object.keys(workers).map(addressOf)
    const page = pages.find((address) => !address.includes('[')) ?? pages[0] ?? '/'
    return { id, name: exportedName, page: page.replaceAll(/\[\w+\]/g, 'x') }
  })
  if (new Set(actions.map((each) => each.name)).size < actions.length) throw new Error('two actions have one name')
  return actions
}

/** Every address of the build that is looked at, pages and handlers, as `/tasks/[id]`. */
export function builtAddresses(): string[] {
  return allAddresses().filter((address) => !isUpload(address))
}

/** Every address of the build that takes a file: what is sent there changes something, as by an action. */
export const builtUploads = (): string[] => allAddresses().filter(isUpload)

const allAddresses = () => Object.values(manifestOf<Record<string, string>>('app-path-routes-manifest.json'))

function isUpload(address: string): boolean {
  const source = join(import.meta.dirname, '../../app', address, 'route.ts')
  return existsSync(source) && /^export const POST = /m.test(readFileSync(source, 'utf8'))
}

const addressOf = (worker: string) =>
  worker
    .replace(/^app/, '')
    .replaceAll(/\/\([^)]*\)/g, '')
    .replace(/\/(page|route)$/, '') || '/'

const manifestOf = <Form>(file: string): Form => JSON.parse(readFileSync(join(builtFolder(), file), 'utf8')) as Form
