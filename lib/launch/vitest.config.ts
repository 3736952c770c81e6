import { defineConfig } from 'vitest/config'

const everywhere = ['{app,db,lib,seeds-import}/**/*.test.{ts,tsx}']
const onDatabase = ['{db,lib/kernel,lib/ledger}/**/*.test.ts']
const memory = 'pglite://memory'

/**
 * `pure` holds the tests that touch no database and is the quick part, for `npm run check`; `sqlite` and `postgres` run
 * the others on each engine, PostgreSQL's own in memory and started once a worker (isolate: false).
 */
export default defineConfig({
  test: {
    // A loaded machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: everywhere, exclude: onDatabase, env: { DATABASE_URL: '' } } },
      { extends: true, test: { name: 'sqlite', include: onDatabase, env: { DATABASE_URL: '' } } },
      { extends: true, test: { name: 'postgres', include: onDatabase, isolate: false, env: { DATABASE_URL: memory } } },
    ],
  },
})
