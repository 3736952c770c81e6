import { expect, it } from 'vitest'
import { percentText } from './percent-text.ts'

it('rounds a share as it is done by hand', () => {
  expect([0.575, 0.285, 0.5749, 1.13, 0, -0.575, -0.001].map((share) => percentText(share))).toEqual([
    ...['58%', '29%', '57%', '113%', '0%', '-58%', '0%'],
  ])
  expect([0.10005, 0.5, 2 / 3].map((share) => percentText(share, 1))).toEqual(['10%', '50%', '66.7%'])
})
