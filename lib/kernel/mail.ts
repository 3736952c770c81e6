import { createTransport } from 'nodemailer'
import { environment } from './environment.ts'

/** A letter to one address, as plain text and as HTML. */
export interface Letter {
  /** The same for the same letter sent again, so that mail servers and readers know it for one (RFC 5322, 3.6.4). */
  id: string
  to: string
  subject: string
  text: string
  html: string
}

/** Sends a letter. @returns null once the server has taken it, else the fault in a few words that hold no secret */
export type Mailer = (letter: Letter) => Promise<string | null>

/** The mailer of LIANGDENG_SMTP_URL and LIANGDENG_MAIL_FROM; null where the office sends no mail. */
export function configuredMailer(): Mailer | null {
  const { LIANGDENG_SMTP_URL: url, LIANGDENG_MAIL_FROM: from } = environment
  return url && from ? smtpMailer(url, from) : null
}

/** @param url `smtp://` or `smtps://`, with the name and password of the account where the server asks for them */
export function smtpMailer(url: string, from: string, patienceMs = 15_000): Mailer {
  const transport = createTransport({
    url,
    ...{
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      dnsTimeout: patienceMs,
    },
    // A letter holds what was composed here, never what an address or a file says.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return async ({ id, ...letter }) => {
    try {
      const { rejected } = await transport.sendMail({ from, messageId: `<${id}@${host}>`, ...letter })
      return rejected.length > 0 ? 'EENVELOPE' : null
    } catch (error) {
      return faultOf(error)
    }
  }
}

/** The code of the fault and the server's own: its message could quote what was sent, the sign-in among it. */
function faultOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return [typeof code === 'string' ? code : 'EUNKNOWN', typeof responseCode === 'number' ? responseCode : '']
    .join(' ')
    .trim()
}
