'use client'
import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { AddBubble } from './add-bubble.tsx'
import type { Hands } from './desk-hands.ts'
import { useWords } from './screen-words.tsx'
import { TextBlockView } from './text-block.tsx'
import { linkHover, markPlace, showPlace } from './text-links.ts'
import { byLines, drawnOf, textBlocks } from './text-pieces.ts'
import { ThemeMenu } from './theme-menu.tsx'
import type { TextChoice } from './use-desk.ts'
import { useTextCaret } from './use-text-caret.ts'

interface TextPaneProps {
  view: DraftView
  active: string | null
  hands: Hands
  textChoice: RefObject<TextChoice>
}

/** The report's own text with what was taken from it and what was left; a click on either is a way to its line. */
export const TextPane = memo(function TextPane({ view, active, hands, textChoice }: TextPaneProps) {
  const { t } = useWords()
  const pane = useRef<HTMLElement>(null)
  const { text, sections, left, planSpan } = view
  const rows = useAsDrawn(view.rows)
  const runs = useMemo(
    () => byLines(textBlocks({ text, rows, sections, left, planSpan })),
    [text, rows, sections, left, planSpan],
  )
  const titles = useMemo(() => new Map(view.rows.map((row) => [row.id, row.task.title])), [view.rows])
  useTextCaret(pane, active)
  // Marks stand outside of what React draws: going from line to line draws no text anew.
  useLayoutEffect(() => markPlace(pane.current, active))
  useEffect(() => showPlace(pane.current, active), [active])
  useEffect(() => linkHover(pane.current, 'text'), [])

  return (
    <div className="column">
      <ThemeMenu view={view} pane={pane} />
      <section ref={pane} data-text lang="zh-CN" className="column-body report-text" aria-label={t('text.caret')}>
        <AddBubble view={view} pane={pane} hands={hands} textChoice={textChoice} />
        {runs.map((run) => (
          <div key={run[0]?.start}>
            {run.map((block) => (
              <TextBlockView key={block.start} block={block} text={text} titles={titles} />
            ))}
          </div>
        ))}
      </section>
    </div>
  )
})

/** The same rows until something is drawn of them that differs: every answer makes new ones that look the same. */
function useAsDrawn(rows: DraftView['rows']): DraftView['rows'] {
  const kept = useRef({ rows, drawn: '' })
  const drawn = drawnOf(rows)
  if (kept.current.drawn !== drawn) kept.current = { rows, drawn }
  return kept.current.rows
}
