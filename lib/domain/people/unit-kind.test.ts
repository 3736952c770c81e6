import { describe, expect, it } from 'vitest'
import { mayStandBelow, officePathOf } from './unit-kind.ts'

describe('where a unit may stand', () => {
  it.each([
    ['city', null, true],
    ['section', null, false],
    ['street', 'district', true],
    ['street', 'city', true],
    ['district', 'street', false],
    ['street', 'street', false],
    ['street', 'section', false],
    ['section', 'city', true],
    ['community', 'street', true],
    ['section', 'section', true],
  ] as const)('%s below %s: %s', (kind, parent, may) => {
    // Offices stand below higher offices only.
    expect(mayStandBelow(kind, parent)).toBe(may)
  })
})

it("takes a section's office from above, an office's from itself", () => {
  expect(officePathOf('section', '/a/b/', { officePath: '/a/' })).toBe('/a/')
  expect(officePathOf('street', '/a/b/', { officePath: '/a/' })).toBe('/a/b/')
})
