import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import './globals.css'
import { OldBrowser } from './_ui/old-browser.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    // Domestic dual-core browsers choose the old core for government addresses unless told.
    other: { renderer: 'webkit' },
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('shell')])
  return (
    <html lang={locale}>
      <body>
        <OldBrowser text={t('oldBrowser')} />
        {children}
      </body>
    </html>
  )
}
