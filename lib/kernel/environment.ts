import { z } from 'zod'
import { type DigestTime, digestTime } from '../domain/notices/digest-time.ts'

const Environment = z.object({
  /** The address people use is https: cookies are then Secure. */
  LIANGDENG_HTTPS: z.enum(['0', '1']).default('0'),
  /** A reverse proxy stands in front and sets x-forwarded-for and -host; otherwise these headers count for nothing. */
  LIANGDENG_PROXY: z.enum(['0', '1']).default('0'),
  /** Minutes without a request after which a session ends. */
  LIANGDENG_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  /** Hours after which a session ends whatever happens. */
  LIANGDENG_SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  /** When the daily digests are made, by the office's clock; `off` = by the command only. */
  LIANGDENG_DIGEST_AT: z
    .string()
    .default('08:30')
    .transform(digestTime)
    .refine((at): at is DigestTime => at !== null, 'HH:MM or off'),
  /** The mail server, `smtp://` or `smtps://`, and the sender: without both no mail is sent. */
  LIANGDENG_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  LIANGDENG_MAIL_FROM: z.string().min(3).optional(),
  /** The address people type, for links in mail. */
  LIANGDENG_URL: z.url({ protocol: /^https?$/ }).optional(),
})

/** Settings from the environment, read once. @throws naming the setting that is wrong. */
export const environment = Environment.parse(
  Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, process.env[name] || undefined])),
)
