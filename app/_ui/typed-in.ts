/** What stands in a form's fields, by name and without blanks around it; '' where nothing does. */
export function typedIn(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form)
  return (name) => String(data.get(name) ?? '').trim()
}
