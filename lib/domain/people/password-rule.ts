/**
 * Whether a chosen password may be used: null, or the key of the sentence that says why not. 10 to 128 characters, three
 * of four classes (GB/T 22239-2019 二级 as usually applied; ASVS 6.2.5 would not ask for classes), not the username.
 */
export function passwordFault(password: string, username: string): string | null {
  if ([...password].length < 10) return 'passwordShort'
  if ([...password].length > 128) return 'passwordLong'
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((form) => form.test(password)).length
  if (classes < 3) return 'passwordSimple'
  const lower = password.toLowerCase()
  if (username.length >= 3 && lower.includes(username.toLowerCase())) return 'passwordHasName'
  if (/(.)\1{4}/.test(password) || COMMON.some((word) => lower.includes(word))) return 'passwordCommon'
  return null
}

/** Stems of the passwords most often found in Chinese leaks. */
const COMMON = [
  'password',
  'qwerty',
  '123456',
  'abc123',
  'admin',
  '5201314',
  'woaini',
  '111111',
  '888888',
  'iloveyou',
  '1qaz2wsx',
]
