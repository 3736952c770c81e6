/** The rows that are ticked, and from where a range is counted. */
export interface Chosen {
  ids: ReadonlySet<string>
  anchor: string | null
}

export const NOTHING_CHOSEN: Chosen = { ids: new Set(), anchor: null }

/** Ticks or unticks one; it begins the next range. */
export function toggled({ ids }: Chosen, id: string): Chosen {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** Ticks all from the anchor to here, as listed; without an anchor in the list only this one. */
export function ranged({ ids, anchor }: Chosen, listed: readonly string[], id: string): Chosen {
  const here = listed.indexOf(id)
  const from = anchor === null ? here : listed.indexOf(anchor)
  if (here < 0) return { ids, anchor }
  const start = from < 0 ? here : from
  const between = listed.slice(Math.min(start, here), Math.max(start, here) + 1)
  return { ids: new Set([...ids, ...between]), anchor: from < 0 ? id : anchor }
}

/** Ticks several, or unticks them when all of them are ticked. */
export function allOf({ ids, anchor }: Chosen, several: readonly string[]): Chosen {
  const next = new Set(ids)
  const whole = several.length > 0 && several.every((id) => ids.has(id))
  for (const id of several) {
    if (whole) next.delete(id)
    else next.add(id)
  }
  return { ids: next, anchor }
}

/** Without those that are gone. */
export function stillThere(chosen: Chosen, ids: readonly string[]): Chosen {
  const here = new Set(ids)
  const kept = [...chosen.ids].filter((id) => here.has(id))
  return kept.length === chosen.ids.size ? chosen : { ids: new Set(kept), anchor: chosen.anchor }
}
