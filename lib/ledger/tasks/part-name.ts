/** What a part is called where its whole is shown: its unit, with its place where the unit has several parts of it. */
export function partName<P extends { unitName: string }>(part: P, family: readonly P[]): string {
  const alone = family.filter((each) => each.unitName === part.unitName).length === 1
  return alone ? part.unitName : `${part.unitName}(${family.indexOf(part) + 1})`
}
