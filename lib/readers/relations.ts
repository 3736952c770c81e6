import type { Archive } from './archive.ts'
import { attribute, tagsOf, xmlText } from './xml-tags.ts'

const OFFICE = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org)\/.*\/relationships\//

/** What one part of an Office package says of another. */
export interface Relation {
  id: string | null
  kind: string
  target: string
}

/** The relations of a part to parts of the package itself; those that lead outside are left out. @param base its folder */
export function relationsIn(xml: string, base: string): Relation[] {
  const found: Relation[] = []
  for (const tag of tagsOf(xml)) {
    const [type, target] = [attribute(tag, 'Type'), attribute(tag, 'Target')]
    if (!type || !target || !OFFICE.test(type) || attribute(tag, 'TargetMode') === 'External') continue
    const kind = type.slice(type.lastIndexOf('/') + 1)
    found.push({
      id: attribute(tag, 'Id'),
      kind,
      target: target.startsWith('/') ? target.slice(1) : `${base}${target}`,
    })
  }
  return found
}

/** The relations of a part of the package, `''` for the package's own; none where it has none. */
export async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const at = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  return archive.has(at) ? relationsIn(await partText(archive, at), part.slice(0, slash)) : []
}

/** @throws Unreadable bomb, damaged, doctype, encryptedOffice */
export const partText = async (archive: Archive, name: string): Promise<string> => xmlText(await archive.bytes(name))
