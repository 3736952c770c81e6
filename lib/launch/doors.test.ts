import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

/** Handlers that are not made by `handler`: this one says nothing but whether the service stands. */
const open = ['app/api/health/route.ts']

const app = sourceFiles().filter((file) => file.path.startsWith('app/'))

describe('the doors', () => {
  it('are server actions made by action() or openAction(), in files called actions.ts', () => {
    const marked = app.filter((file) => /^\s*['"]use server['"]/m.test(file.text))
    expect(marked.filter((file) => !file.path.endsWith('/actions.ts')).map((file) => file.path)).toEqual([])
    expect(marked.length).toBeGreaterThan(5)
    expect(marked.flatMap((file) => otherwiseMade(file, /^export const \w+Action = (action|openAction)\($/))).toEqual(
      [],
    )
  })

  it('are GET handlers made by handler() and POST handlers by upload(), but for the ones that are named', () => {
    const routes = app.filter((file) => /\/route\.tsx?$/.test(file.path))
    expect(routes.length).toBeGreaterThan(2)
    const others = routes.flatMap((file) =>
      otherwiseMade(file, /^export const (GET = handler\(|POST = upload\(|dynamic = 'force-dynamic')$/),
    )
    expect(others.map((line) => line.split(': ')[0])).toEqual(open)
  })

  it('are told apart from what is made otherwise', () => {
    const file = (text: string): SourceFile => ({ path: 'x', text, lines: 1, imports: [] })
    const made = /^export const \w+Action = (action|openAction)\($/
    const good =
      "'use server'\nexport const aAction = action(A, a)\nexport const bAction = openAction(\n  B,\n  b,\n)\n"
    expect(otherwiseMade(file(good), made)).toEqual([])
    const bad = [
      'export async function cAction() {}',
      'export const dAction = async () => {}',
      'export { eAction } from',
      'export * from',
      'export default action(F, f)',
      'const g = 1; export const gAction = action(G, g)',
    ]
    for (const line of bad) expect(otherwiseMade(file(line), made)).toHaveLength(1)
  })
})

/** The exports of a file, as its lines begin, that are not of the form; types leave nothing behind. */
function otherwiseMade(file: SourceFile, form: RegExp): string[] {
  return file.text
    .split('\n')
    .filter((line) => /(^|[;}])\s*export\b(?!\s+(type|interface)\b)/.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
    .filter((line) => !form.test(line.replace(/^(export const \w+ = \w+\().*$/, '$1')))
    .map((line) => `${file.path}: ${line}`)
}
