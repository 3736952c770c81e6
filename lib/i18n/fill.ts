/**
 * A message with its plain arguments filled in: `{name}` only. For pages that many look at, where a formatter made anew
 * with every request would cost more than the page; plurals and dates stay with next-intl.
 */
export const fill = (message: string, given: Record<string, string | number>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(given[name] ?? whole))
