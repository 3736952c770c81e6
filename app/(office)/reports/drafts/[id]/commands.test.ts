import { describe, expect, it } from 'vitest'
import { commandOf, type Press, type Where } from './commands.ts'

const list: Where = { typing: false, onControl: false, dialog: false, inText: false, textChosen: false, letters: true }
const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, shift: false, modified: false, composing: false },
  ...more,
})

describe('keys of a draft', () => {
  it.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['k', 'previous'],
    ['ArrowUp', 'previous'],
    ['a', 'accept'],
    ['A', 'accept'],
    ['x', 'reject'],
    ['u', 'reopen'],
    ['e', 'edit'],
    ['s', 'split'],
    ['m', 'merge'],
    ['g', 'assign'],
    ['n', 'nextOpen'],
    ['t', 'add'],
    [' ', 'select'],
    ['?', 'keys'],
    ['Escape', 'leave'],
    ['z', null],
  ])('%s asks for %s', (key, command) => {
    expect(commandOf(press(key), list)).toBe(command)
  })

  it('belong to a field, a dialog, the browser and an input method first', () => {
    expect(commandOf(press('a'), { ...list, typing: true })).toBeNull()
    expect(commandOf(press('Escape'), { ...list, typing: true })).toBeNull()
    expect(commandOf(press('a'), { ...list, dialog: true })).toBeNull()
    expect(commandOf(press('a', { modified: true }), list)).toBeNull()
    expect(commandOf(press('a', { composing: true }), list)).toBeNull()
    expect(commandOf(press('Enter', { composing: true }), { ...list, textChosen: true })).toBeNull()
  })

  it('leave Enter and Space to a control that they press', () => {
    expect(commandOf(press(' '), { ...list, onControl: true })).toBeNull()
    expect(commandOf(press('Enter'), { ...list, onControl: true, textChosen: true })).toBeNull()
    expect(commandOf(press(' ', { shift: true }), list)).toBe('selectRange')
  })

  it('add the chosen stretch of text, and leave the arrows to the caret there', () => {
    expect(commandOf(press('Enter'), { ...list, inText: true, textChosen: true })).toBe('add')
    expect(commandOf(press('Enter'), list)).toBeNull()
    expect(commandOf(press('ArrowDown'), { ...list, inText: true })).toBeNull()
    expect(commandOf(press('j'), { ...list, inText: true })).toBe('next')
  })

  it('can be switched off where they are single letters', () => {
    const off = { ...list, letters: false }
    expect(commandOf(press('a'), off)).toBeNull()
    expect(commandOf(press('ArrowDown'), off)).toBe('next')
    expect(commandOf(press(' '), off)).toBe('select')
  })
})
