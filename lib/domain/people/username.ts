/** A username as it is kept and compared: full-width letters folded, lower case, without spaces around. */
export const usernameForm = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/** 2 to 32 letters (of any script) and digits, with `.`, `_` and `-` inside; in kept form. */
export const isUsername = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u.test(name)
