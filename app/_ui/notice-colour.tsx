import type { NoticeColour as Colour } from '../../lib/domain/notices/notice.ts'
import './notice-colour.css'

/** A sheet's colour as word, shape and colour; `word` is that of notices.colour. */
export function NoticeColour({ colour, word }: { colour: Colour; word: string }) {
  return <span className={`colour colour-${colour}`}>{word}</span>
}
