'use client'
import { signOutAction } from './actions.ts'

/** Ends the session on the server, then goes to the sign-in page with nothing kept in the browser. */
export function SignOut({ text }: { text: string }) {
  async function leave() {
    await signOutAction({})
    sessionStorage.clear()
    window.location.assign('/sign-in')
  }
  return (
    <button type="button" className="btn btn-plain" onClick={leave}>
      {text}
    </button>
  )
}
