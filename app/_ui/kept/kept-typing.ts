/** What somebody typed and did not send, by the place it was typed in; kept in this tab until it is sent or signed out. */
export function keptTyping<T>(place: string): T | null {
  try {
    const text = sessionStorage.getItem(PREFIX + place)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

export function keepTyping(place: string, typed: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + place, JSON.stringify(typed))
  } catch {
    // A browser that keeps nothing still sends: the page itself holds what was typed.
  }
}

export function forgetTyping(place: string): void {
  try {
    sessionStorage.removeItem(PREFIX + place)
  } catch {
    // Nothing was kept, then.
  }
}

const PREFIX = 'liangdeng-typed-'
