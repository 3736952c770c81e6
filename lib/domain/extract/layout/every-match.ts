/**
 * Every match of a global expression in a text, left to right: as `matchAll`, which makes a copy of the expression each
 * time. One with the flag u must not match an empty stretch.
 */
export function everyMatch(form: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  form.lastIndex = 0
  for (let match = form.exec(text); match; match = form.exec(text)) {
    found.push(match)
    if (match[0] === '') form.lastIndex++
  }
  return found
}
