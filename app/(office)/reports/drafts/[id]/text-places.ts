import type { PlanSpan } from '../../../../../lib/domain/plans/plan.ts'

/** The stretch of the report that the browser's selection covers within `pane`; null where there is none. */
export function selectedSpan(pane: HTMLElement, text: string): PlanSpan | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ]
  if (start === null || end === null) return null
  return trimmedSpan(text, start, end)
}

/** Without white space at its ends; null where nothing is left. */
export function trimmedSpan(text: string, from: number, to: number): PlanSpan | null {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return start < end ? [start, end] : null
}

/** Where a place of the page is in the report: pieces carry their own offset, numbers between them none. */
function offsetOf(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-at]')
    return piece ? Number(piece.dataset.at) + offset : nextOffset(node)
  }
  const child = node.childNodes[offset]
  if (child) return nextOffset(child)
  const last = lastPiece(node)
  return last ? Number(last.dataset.at) + (last.textContent?.length ?? 0) : null
}

/** Offset of the first piece at or after a node. */
function nextOffset(node: Node): number | null {
  const own = node instanceof Element ? (node.matches('[data-at]') ? node : node.querySelector('[data-at]')) : null
  if (own instanceof HTMLElement) return Number(own.dataset.at)
  const from = node instanceof Element ? node : node.parentElement
  for (let at: Element | null = from; at && !at.matches('[data-text]'); at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      const piece = next.matches('[data-at]') ? next : next.querySelector('[data-at]')
      if (piece instanceof HTMLElement) return Number(piece.dataset.at)
    }
  }
  return null
}

function lastPiece(node: Node): HTMLElement | null {
  if (!(node instanceof Element)) return null
  const own = node.closest<HTMLElement>('[data-at]')
  return own ?? [...node.querySelectorAll<HTMLElement>('[data-at]')].at(-1) ?? null
}
