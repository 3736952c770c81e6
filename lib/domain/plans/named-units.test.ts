import { describe, expect, it } from 'vitest'
import { unitsNamed } from './named-units.ts'

const issuer = { id: 'street', name: '汀兰街道' }
const units = [
  issuer,
  { id: 'economy', name: '经济发展办公室' },
  { id: 'city', name: '汀兰街道城建科' },
  { id: 'life', name: '社会事务科' },
  { id: 'elders', name: '社会事务中心' },
  { id: 'party', name: '党建办' },
  { id: 'willow', name: '柳岸社区' },
]
const lead = (name: string) => unitsNamed({ lead: name, supporting: [] }, issuer, units).leadUnitId

describe('the unit that a printed name means', () => {
  it.each([
    ['经济发展办公室', 'economy'],
    ['经济发展办', 'economy'],
    ['经济发展科', 'economy'],
    ['街道经济发展办', 'economy'],
    ['城建科', 'city'],
    ['汀兰街道城建办公室', 'city'],
    ['社会事务科', 'life'],
    ['社会事务中心（牵头）', 'elders'],
    ['党建办公室', 'party'],
    ['柳岸社区居委会', 'willow'],
    ['汀兰街道', 'street'],
  ])('%s', (printed, id) => {
    expect(lead(printed)).toBe(id)
  })

  it.each(['社会事务办', '各科室', '财政所', '', '科'])('none or several: %s', (printed) => {
    expect(lead(printed)).toBeNull()
  })

  it('supports only where it does not lead, and once', () => {
    const named = { lead: '城建科', supporting: ['城建办', '党建办', '党建办公室', '财政所'] }
    expect(unitsNamed(named, issuer, units)).toEqual({ leadUnitId: 'city', supportingUnitIds: ['party'] })
  })
})
