'use client'
import { type RefObject, useMemo, useRef } from 'react'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { useWords } from './screen-words.tsx'

/** The head of the text: its themes as a small table of contents, each leading to its heading. */
export function ThemeMenu({ view, pane }: { view: DraftView; pane: RefObject<HTMLElement | null> }) {
  const { t } = useWords()
  const menu = useRef<HTMLDetailsElement>(null)
  const themes = useMemo(
    () =>
      view.sections.map(({ title }, at) => {
        const rows = view.rows.filter((row) => row.task.section === at)
        return { title, at, count: rows.length, open: rows.filter((row) => row.state === 'open').length }
      }),
    [view.sections, view.rows],
  )
  function jump(at: number) {
    const heading = pane.current?.querySelector<HTMLElement>(`[data-heading="${at}"]`)
    if (!pane.current || !heading) return
    pane.current.scrollTop += heading.getBoundingClientRect().top - pane.current.getBoundingClientRect().top - 12
    if (menu.current) menu.current.open = false
    pane.current.focus({ preventScroll: true })
  }
  return (
    <div className="column-head">
      <h2>{t('text.title')}</h2>
      {themes.length > 0 ? (
        <details ref={menu} className="theme-menu">
          <summary className="btn btn-small">
            {t('text.themes')} {themes.length}
          </summary>
          <ol>
            {themes.map(({ title, at, count, open }) => (
              <li key={at}>
                <button type="button" className="btn btn-plain" onClick={() => jump(at)}>
                  <span>{title}</span>
                  <span className="hint">{t('text.themeCount', { count, open })}</span>
                </button>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      <p className="hint">{t('text.hint')}</p>
    </div>
  )
}
