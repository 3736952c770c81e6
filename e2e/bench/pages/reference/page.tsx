import { ReferenceTable } from './reference-table.tsx'
import { referenceRows } from './rows.ts'

/** The limit of what such a page can do: the ledger's columns and 60 rows of constants, no question asked. */
export default function ReferencePage() {
  return (
    <>
      <h1>汀兰街道 · 参照页</h1>
      <ReferenceTable rows={referenceRows} />
    </>
  )
}
