import { parseAst } from 'vitest/node'

/** A regular expression as it stands in a source file. */
export interface Written {
  readonly path: string
  readonly source: string
  readonly flags: string
}

/** The regular expressions of a source file, and whether it makes further ones of strings, outside or inside a function. */
export interface Expressions {
  readonly literals: readonly Written[]
  readonly madeAtLoading: number
  readonly madeWhileRunning: number
}

/** Reads TypeScript or JavaScript. @throws SyntaxError on anything else. */
export function expressionsIn(path: string, text: string): Expressions {
  const literals: Written[] = []
  let madeAtLoading = 0
  let madeWhileRunning = 0
  const visit = (node: unknown, running: boolean): void => {
    if (Array.isArray(node)) for (const each of node) visit(each, running)
    if (!isNode(node)) return
    if (node.regex) literals.push({ path, source: node.regex.pattern, flags: node.regex.flags })
    if ((node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee?.name === 'RegExp') {
      if (running) madeWhileRunning++
      else madeAtLoading++
    }
    const inside = running || /Function/.test(node.type)
    for (const [key, value] of Object.entries(node)) if (key !== 'regex') visit(value, inside)
  }
  visit(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), false)
  return { literals, madeAtLoading, madeWhileRunning }
}

interface Node {
  type: string
  regex?: { pattern: string; flags: string }
  callee?: { name?: string }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
