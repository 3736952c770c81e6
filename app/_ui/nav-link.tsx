'use client'
import { usePathname } from 'next/navigation'

interface NavLinkProps {
  href: string
  text: string
  /** How many things wait there, and the same in words. */
  badge?: number
  label?: string
}

/** A link of the main navigation; marks the page one is on. Plain anchors: every page is fresh from the server. */
export function NavLink({ href, text, badge, label }: NavLinkProps) {
  const here = usePathname()?.startsWith(href) ?? false
  return (
    <a
      href={href}
      aria-current={here ? 'page' : undefined}
      className={`whitespace-nowrap rounded px-3 py-1 text-ink ${here ? 'bg-accent-tint font-semibold' : ''}`}
    >
      <span aria-hidden={label !== undefined}>
        {text}
        {badge ? <span className="ml-1 rounded-full bg-accent px-1.5 text-[12px] text-white">{badge}</span> : null}
      </span>
      {label ? <span className="sr-only">{label}</span> : null}
    </a>
  )
}
