import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alike } from './alike.ts'

it('plain data is alike when it says the same, in whatever order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const turned = JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
        inner && typeof inner === 'object' && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).toReversed())
          : inner,
      )
      expect(alike(JSON.parse(JSON.stringify(value)), turned)).toBe(true)
      expect(alike({ value }, { value: [value] })).toBe(false)
    }),
  )
  expect(alike([1, 2], [2, 1])).toBe(false)
  expect(alike({ a: null }, {})).toBe(false)
  expect(alike([], {})).toBe(false)
})
