import { describe, expect, it } from 'vitest'
import type { CellForm } from './row-edit.ts'
import { takenIn } from './value-words.ts'

describe('a text taken into a value cell', () => {
  const cases: [CellForm, string, string][] = [
    ['state', '1', 'can'],
    ['state', '２', 'likely'],
    ['state', '3', 'unlikely'],
    ['state', '4', 'done'],
    ['state', '有望按期完成', 'likely'],
    ['state', ' 已完成 ', 'done'],
    ['state', '未完成', '未完成'],
    ['state', '5', '5'],
    ['number', '1', '1'],
    ['number', '完成', '完成'],
    ['number', '=', '='],
    ['number', '＝', '='],
    ['count', '无变化', '='],
    ['state', 'No change', '='],
    ['number', '同上', '同上'],
  ]
  it.each(cases)('%s: %s → %s', (form, text, kept) => {
    expect(takenIn(form, text)).toBe(kept)
  })
})
