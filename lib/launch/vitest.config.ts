import { defineConfig } from 'vitest/config'

const everywhere = ['{app,db,lib,seeds-import}/**/*.test.{ts,tsx}']
const onDatabase = ['{db,lib/kernel,lib/ledger}/**/*.test.ts']

/**
 * Two projects: `sqlite` runs every test, `postgres` repeats those that touch a database on PostgreSQL's own engine
 * in memory, started once a worker (isolate: false). `pure` is the quick part of the first, for `npm run check`.
 */
export default defineConfig({
  test: {
    // A loaded machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: everywhere, exclude: onDatabase, env: { DATABASE_URL: '' } } },
      { extends: true, test: { name: 'sqlite', include: onDatabase, env: { DATABASE_URL: '' } } },
      {
        test: {
          name: 'postgres',
          include: onDatabase,
          isolate: false,
          hookTimeout: 60_000,
          env: { DATABASE_URL: 'pglite://memory' },
        },
      },
    ],
  },
})
