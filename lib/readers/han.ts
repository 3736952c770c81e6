/** How many Han characters a text has: what tells prose from furniture. */
export const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0
