import { getTranslations } from 'next-intl/server'
import { SHOWN } from './shown-standings.ts'

/** The words of the standings that are shown one by one, for what is drawn in the browser. */
export async function standingWords(): Promise<Record<(typeof SHOWN)[number], string>> {
  const w = await getTranslations('words')
  return Object.fromEntries(SHOWN.map((standing) => [standing, w(`standing.${standing}`)])) as Awaited<
    ReturnType<typeof standingWords>
  >
}
