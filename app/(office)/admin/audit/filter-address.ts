const KEYS = ['subject', 'subjectId', 'personId', 'from', 'to', 'before'] as const

/** What the address asks for; absent and blank are the same. */
export type Asked = { [key in (typeof KEYS)[number]]?: string }

export function askedOf(search: Record<string, string | string[] | undefined>): Asked {
  const given = KEYS.map((key) => [key, [search[key]].flat()[0]?.trim()])
  return Object.fromEntries(given.filter(([, value]) => value))
}

export function addressOf(path: string, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
