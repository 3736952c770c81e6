import { hanCount } from './han.ts'

/** Of its parent's prose, what a child must hold for the rest to be furniture. */
const SHARE = 0.8

/** The innermost element that still holds nearly all of the prose under `root`, links not counted. */
export function densest(root: Element): Element {
  const prose = proseOf(root)
  let main = root
  for (;;) {
    const enough = (prose.get(main) ?? 0) * SHARE
    const heir = [...main.children].find(
      (child) =>
        (prose.get(child) ?? 0) >= enough &&
        /^(body|div|article|main|section|td|tr|table|tbody|center|form)$/i.test(child.nodeName),
    )
    if (!heir) return main
    main = heir
  }
}

/** Han characters outside links, for every element, in one walk without recursion. */
function proseOf(root: Element): Map<Element, number> {
  const prose = new Map<Element, number>()
  const open: { element: Element; next: Node | null; size: number }[] = [
    { element: root, next: root.firstChild, size: 0 },
  ]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node: Node | null = top.next
    if (!node) {
      prose.set(top.element, top.size)
      open.pop()
      const parent = open.at(-1)
      if (parent) parent.size += top.size
      continue
    }
    top.next = node.nextSibling
    if (node.nodeType === 3) top.size += hanCount(node.nodeValue ?? '')
    else if (node.nodeType === 1 && !/^(a|script|style|nav|footer|select)$/i.test(node.nodeName))
      open.push({ element: node as Element, next: node.firstChild, size: 0 })
  }
  return prose
}
