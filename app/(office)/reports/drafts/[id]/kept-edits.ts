/** What is typed into a row's editor and not saved yet, kept in this tab: a closed panel or a reload loses nothing. */
export interface KeptEdit {
  /** The promise as it stood when editing began, to know whether somebody changed it since. */
  stood: string
  values: Record<string, string>
}

export function keepEdit(rowId: string, form: HTMLFormElement, stood: string): void {
  const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  sessionStorage.setItem(nameOf(rowId), JSON.stringify({ stood, values } satisfies KeptEdit))
}

export function keptEdit(rowId: string): KeptEdit | null {
  const kept = sessionStorage.getItem(nameOf(rowId))
  return kept ? (JSON.parse(kept) as KeptEdit) : null
}

export const hasKept = (rowId: string): boolean => sessionStorage.getItem(nameOf(rowId)) !== null

export const forgetEdit = (rowId: string): void => sessionStorage.removeItem(nameOf(rowId))

const nameOf = (rowId: string): string => `draft-edit-${rowId}`
