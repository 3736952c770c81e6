/** Marks the place of the line that is looked at: its clause, the sentence around it, its number. */
export function markPlace(pane: HTMLElement | null, key: string | null): void {
  if (!pane) return
  for (const marked of pane.querySelectorAll('[data-now]')) marked.removeAttribute('data-now')
  if (key === null) return
  for (const [kind, chosen] of Object.entries(placesOf(key)))
    for (const place of pane.querySelectorAll(chosen))
      if (!place.hasAttribute('data-now')) place.setAttribute('data-now', kind)
}

/** Scrolls the pane, and nothing else, so far that the place can be seen. */
export function showPlace(pane: HTMLElement | null, key: string | null): void {
  if (!pane || key === null) return
  const { clause } = placesOf(key)
  const places = [...pane.querySelectorAll<HTMLElement>(clause)]
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return
  const box = pane.getBoundingClientRect()
  const [top, bottom] = [first.getBoundingClientRect().top - box.top, last.getBoundingClientRect().bottom - box.top]
  if (top > 40 && bottom < box.height - 40) return
  pane.scrollTop += top - box.height / 3
}

/** The mouse over a line or over its place in the text shows the other. @returns the end of it */
export function linkHover(side: HTMLElement | null, kind: 'text' | 'list'): (() => void) | undefined {
  if (!side) return
  let over: string | null = null
  function onOver(event: MouseEvent) {
    const key = keyAt(event.target)
    if (key === over) return
    for (const marked of document.querySelectorAll('[data-over]')) marked.removeAttribute('data-over')
    over = key
    if (key === null) return
    const other = kind === 'text' ? `[data-key="${CSS.escape(key)}"]` : placesOf(key).clause
    for (const place of document.querySelectorAll(other)) place.setAttribute('data-over', '')
  }
  side.addEventListener('mouseover', onOver)
  side.addEventListener('mouseleave', onOver)
  return () => {
    side.removeEventListener('mouseover', onOver)
    side.removeEventListener('mouseleave', onOver)
  }
}

/** The line that a point of the page means: in the text the shortest clause, else what was left there. */
export function keyAt(target: EventTarget | null): string | null {
  const place =
    target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-rows], [data-left], [data-key]') : null
  if (!place) return null
  const { row, rows, left, key } = place.dataset
  return row ?? rows?.split(' ')[0] ?? left ?? key ?? null
}

function placesOf(key: string): { clause: string; around: string } {
  const id = CSS.escape(key)
  return {
    clause: `[data-rows~="${id}"], [data-row="${id}"], [data-left="${id}"]`,
    around: `[data-around~="${id}"]`,
  }
}
