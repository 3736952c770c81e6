import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The columns of RIGHTS.md. */
export const ROLES = {
  未登录: 'nobody',
  填报人: 'reporter',
  科室负责人: 'head',
  督查员: 'inspector',
  分管领导: 'leader',
  系统管理员: 'sysAdmin',
  安全管理员: 'secAdmin',
  审计管理员: 'auditAdmin',
} as const
export type Who = (typeof ROLES)[keyof typeof ROLES]

/** The letters of the column 对象. */
export const TARGETS = {
  本: 'own',
  下: 'below',
  配: 'helped',
  邻: 'same',
  外: 'other',
  管: 'admin',
  无: 'none',
  '－': 'nothing',
} as const
export type Target = (typeof TARGETS)[keyof typeof TARGETS]

const ANSWERS = {
  准: 'allowed',
  空: 'empty',
  无: 'notFound',
  禁: 'forbidden',
  登: 'signIn',
  错: 'error',
} as const
/** What a cell says; `→/x` is a way on. */
export type Expected = (typeof ANSWERS)[keyof typeof ANSWERS] | `→${string}`

export interface Cell {
  who: Who
  target: Target
  expected: Expected
}

export interface Row {
  kind: 'action' | 'address'
  /** As the build names it, with what stands after `#`. */
  name: string
  cells: Cell[]
}

/** RIGHTS.md, read. @throws naming the line that is not as the page explains it */
export function rightsTable(): Row[] {
  const lines = readFileSync(join(import.meta.dirname, 'RIGHTS.md'), 'utf8').split('\n')
  let kind: Row['kind'] | null = null
  let heads: string[] = []
  const rows: Row[] = []
  for (const line of lines) {
    if (!line.startsWith('|')) continue
    const columns = line
      .slice(1, -1)
      .split('|')
      .map((column) => column.trim())
    if (columns[0] === '动作' || columns[0] === '地址') {
      kind = columns[0] === '动作' ? 'action' : 'address'
      heads = columns.slice(3)
      if (heads.join() !== Object.keys(ROLES).join()) throw new Error(`other roles than known: ${line}`)
    } else if (kind && !/^-+$/.test(columns[0] ?? '')) rows.push(rowOf(kind, columns, heads, line))
  }
  return rows
}

function rowOf(kind: Row['kind'], columns: string[], heads: string[], line: string): Row {
  const [name = '', , objects = '', ...said] = columns
  const targets = [...objects].map((letter) => known(TARGETS, letter, line))
  if (targets.length === 0 || said.length !== heads.length) throw new Error(`an incomplete row: ${line}`)
  const cells = heads.flatMap((head, at) => {
    const letters = lettersOf(said[at] ?? '', targets.length, line)
    return targets.map((target, i) => ({ who: known(ROLES, head, line), target, expected: letters[i] as Expected }))
  })
  return { kind, name, cells }
}

function lettersOf(said: string, count: number, line: string): Expected[] {
  if (said.startsWith('→/')) return Array(count).fill(said)
  const letters = [...said].map((letter) => known(ANSWERS, letter, line))
  if (letters.length === 1) return Array(count).fill(letters[0])
  if (letters.length !== count) throw new Error(`${said} does not tell of ${count} objects: ${line}`)
  return letters
}

function known<Words extends Record<string, string>>(words: Words, letter: string, line: string): Words[keyof Words] {
  const word = words[letter as keyof Words]
  if (word === undefined) throw new Error(`what is ${letter}? ${line}`)
  return word
}
