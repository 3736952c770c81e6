/** What a key asks for on the screen of a draft. */
export type Command =
  | 'next'
  | 'previous'
  | 'nextOpen'
  | 'accept'
  | 'reject'
  | 'reopen'
  | 'edit'
  | 'split'
  | 'merge'
  | 'assign'
  | 'select'
  | 'selectRange'
  | 'add'
  | 'keys'
  | 'leave'

/** Of a key event, what decides. */
export interface Press {
  key: string
  shift: boolean
  /** Ctrl, Alt or Meta: the browser's own shortcuts. */
  modified: boolean
  /** Inside an input method's composition, whose keys are no commands. */
  composing: boolean
}

/** Where the focus is, and what is chosen. */
export interface Where {
  /** In a field that takes text or a choice. */
  typing: boolean
  /** On a control that Enter and Space press. */
  onControl: boolean
  /** A dialog is open: its keys are its own. */
  dialog: boolean
  /** In the report's text, whose arrows move its caret. */
  inText: boolean
  /** A stretch of the report's text is chosen. */
  textChosen: boolean
  /** Single letters are switched on (WCAG 2.1.4: they can be switched off). */
  letters: boolean
}

/** The command of a key press, or null where the key belongs to the field, the control, the browser or the input method. */
export function commandOf(press: Press, where: Where): Command | null {
  if (press.composing || press.modified || where.typing || where.dialog) return null
  if (press.key === 'Escape') return 'leave'
  if (press.key === 'Enter') return where.textChosen && !where.onControl ? 'add' : null
  if (press.key === ' ') return where.onControl || where.inText ? null : press.shift ? 'selectRange' : 'select'
  if (press.key === 'ArrowDown' || press.key === 'ArrowUp')
    return where.inText || press.shift ? null : press.key === 'ArrowDown' ? 'next' : 'previous'
  if (!where.letters) return null
  return LETTERS[press.key.toLowerCase()] ?? null
}

/** The letter of each command that has one: what the legend shows. */
export const LETTER_OF: Partial<Record<Command, string>> = {
  next: 'J',
  previous: 'K',
  nextOpen: 'N',
  accept: 'A',
  reject: 'X',
  reopen: 'U',
  edit: 'E',
  split: 'S',
  merge: 'M',
  assign: 'G',
  add: 'T',
  keys: '?',
}

const LETTERS: Record<string, Command> = Object.fromEntries(
  Object.entries(LETTER_OF).map(([command, letter]) => [letter.toLowerCase(), command as Command]),
)
