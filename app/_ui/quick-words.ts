import { fill } from '../../lib/i18n/fill.ts'

/** A translator that remembers plain messages and fills plain `{names}` in by itself; what has plurals goes the long way. */
export function quick<T extends { (key: never, values?: never): string; raw(key: string): unknown }>(t: T): T {
  const known = new Map<string, string | null>()
  function said(key: string, values?: Record<string, string | number>): string {
    const text = known.get(key)
    if (text === undefined) {
      const raw = String(t.raw(key))
      known.set(key, /'|\{\s*\w+\s*,/.test(raw) ? null : raw)
      return said(key, values)
    }
    if (text === null) return t(key as never, values as never)
    return values ? fill(text, values) : text
  }
  return Object.assign(said, { raw: t.raw }) as unknown as T
}
