'use client'
import { usePathname } from 'next/navigation'

/** A link of the main navigation; marks the page one is on. Plain anchors: every page is fresh from the server. */
export function NavLink({ href, text }: { href: string; text: string }) {
  const here = usePathname()?.startsWith(href) ?? false
  return (
    <a
      href={href}
      aria-current={here ? 'page' : undefined}
      className={`rounded px-3 py-1 text-ink ${here ? 'bg-accent-tint font-semibold' : ''}`}
    >
      {text}
    </a>
  )
}
