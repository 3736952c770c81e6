import { expect, it } from 'vitest'
import { bracketed, labelled } from './punctuation.ts'

it('sets the marks of each language', () => {
  expect([labelled('存在问题', '缺水', 'zh-CN'), labelled('Issues', 'no water', 'en')]).toEqual([
    '存在问题：缺水',
    'Issues: no water',
  ])
  expect([bracketed('12 个', '累计', 'zh-CN'), bracketed('12 ', 'total', 'en')]).toEqual([
    '12 个（累计）',
    '12 (total)',
  ])
})
