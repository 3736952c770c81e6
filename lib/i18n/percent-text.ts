/**
 * A share of 1 as a percentage, 58% for 0.575: rounded half away from zero as it is by hand, though 0.575 × 100 falls a
 * hair below the half in binary. @param digits behind the point at most
 */
export function percentText(share: number, digits: 0 | 1 = 0): string {
  const scale = 10 ** digits
  const rounded = Math.round(Number((Math.abs(share) * 100 * scale).toPrecision(12))) / scale
  return `${share < 0 && rounded !== 0 ? '-' : ''}${rounded}%`
}
