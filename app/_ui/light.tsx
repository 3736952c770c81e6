import type { Standing } from '../../lib/domain/tasks/verdict.ts'

/** A light as word, shape and colour; `word` is the glossary's (words.standing). */
export function LightBadge({ standing, word, note }: { standing: Standing; word: string; note?: string }) {
  return (
    <span className={`light light-${standing}`}>
      {word}
      {note ? <small className="text-quiet">{note}</small> : null}
    </span>
  )
}
