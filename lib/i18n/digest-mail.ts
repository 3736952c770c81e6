import { type Digest, digestCount } from '../domain/notices/digest.ts'
import type { Language } from '../domain/people/language.ts'
import { digestParts } from './digest-text.ts'
import { fill } from './fill.ts'
import { languageOf } from './languages.ts'
import { MESSAGES } from './messages.ts'
import { bracketed } from './punctuation.ts'

/** A digest as a letter: plain text, and the same as simple HTML. */
export interface DigestMail {
  subject: string
  text: string
  html: string
}

/** What a run of digests composes its letters by: each in its reader's language. @param url as people type it; null = no links */
export const composed = (url: string | null) => (digest: Digest, who: { name: string; language: string }) =>
  digestMail(digest, who.name, languageOf(who.language), url?.replace(/(?<!\/)\/+$/, '') ?? null)

/** @param url the application's address without a slash at its end; null = no links */
export function digestMail(digest: Digest, name: string, language: Language, url: string | null): DigestMail {
  const { notices } = MESSAGES[language]
  const { mail, today } = notices
  const { day } = digest
  const greeting = fill(mail.greeting, { name, day })
  const parts = digestParts(digest, language)
  const more = (count: number) => fill(today.more, { count })
  const link = url ? `${url}/today` : null
  const text = [
    greeting,
    ...parts.map((part) =>
      [
        part.title,
        ...part.lines.map((line) => `- ${line.note ? bracketed(line.text, line.note, language) : line.text}`),
        ...(part.more > 0 ? [`- ${more(part.more)}`] : []),
      ].join('\n'),
    ),
    ...(link ? [`${mail.link}${link}`] : []),
    mail.foot,
  ].join('\n\n')
  const html = [
    `<p>${escaped(greeting)}</p>`,
    ...parts.map((part) => {
      const items = part.lines.map(({ text, note, href }) => {
        const named = url ? `<a href="${escaped(url + href)}">${escaped(text)}</a>` : escaped(text)
        return `<li>${named}${note ? `<br><small>${escaped(note)}</small>` : ''}</li>`
      })
      const rest = part.more > 0 ? `<li>${escaped(more(part.more))}</li>` : ''
      return `<h3>${escaped(part.title)}</h3><ul>${items.join('')}${rest}</ul>`
    }),
    ...(link ? [`<p>${escaped(mail.link)}<a href="${escaped(link)}">${escaped(link)}</a></p>`] : []),
    `<p><small>${escaped(mail.foot)}</small></p>`,
  ].join('\n')
  return { subject: fill(mail.subject, { day, count: digestCount(digest) }), text, html }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
