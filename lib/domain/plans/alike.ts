/** Whether two values of plain data say the same, whatever the order of their keys: a database may turn it. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [of, to] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    Array.isArray(a) === Array.isArray(b) &&
    of.length === to.size &&
    of.every(([key, value]) => to.has(key) && alike(value, to.get(key)))
  )
}
