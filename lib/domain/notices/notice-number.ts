/** The next number of an office's year: one more than the greatest, so that none is left out and none comes twice. */
export const nextNumber = (taken: readonly number[]): number => taken.reduce((most, no) => Math.max(most, no), 0) + 1
