import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const intl = createNextIntlPlugin('./lib/i18n/request.ts')
const here = import.meta.dirname

/** One process behind loopback: a standalone server, nothing fetched from elsewhere, no framework's name in headers. */
const config: NextConfig = {
  distDir: process.env.LIANGDENG_DIST ?? '.next',
  output: 'standalone',
  outputFileTracingRoot: here,
  turbopack: { root: here },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', 'pg'],
  // Types are checked by the tests; a clerk's first start need not wait for them again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: './tsconfig.json' },
  // Browsers ask for it beside pages that name no icon.
  async rewrites() {
    return [{ source: '/favicon.ico', destination: '/icon.svg' }]
  },
  async headers() {
    return [
      { source: '/:path*', headers: SAFE },
      { source: '/api/attachments/:id', headers: [CUT_OFF] },
      { source: '/:path*', has: [BEHIND_TLS], headers: [APART] },
    ]
  },
}

const POLICY = [
  "default-src 'self'",
  // The framework streams its data in inline scripts; a nonce would need the proxy layer on every page.
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const SAFE = [
  { key: 'content-security-policy', value: POLICY },
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'x-frame-options', value: 'DENY' },
]

// A file that somebody handed in: nothing in it runs, loads or reaches this site; a picture's own page needs its style.
// Here, not at its address: what stands here replaces what an address says.
const CUT_OFF = {
  key: 'content-security-policy',
  value: "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
}

// By plain http browsers ignore this one and complain of it on every page.
const APART = { key: 'cross-origin-opener-policy', value: 'same-origin' }
const BEHIND_TLS = { type: 'header', key: 'x-forwarded-proto', value: 'https' } as const

export default intl(config)
