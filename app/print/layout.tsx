import type { ReactNode } from 'react'
import './print.css'

/** Sheets stand alone: no navigation, as little script as a page can have. */
export default function PrintLayout({ children }: { children: ReactNode }) {
  return <main className="sheet-page">{children}</main>
}
