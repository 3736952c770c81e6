/** The language's cookie lasts a year: it is no secret and opens nothing. */
export const LANGUAGE_COOKIE_OPTIONS = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 31_536_000 } as const
