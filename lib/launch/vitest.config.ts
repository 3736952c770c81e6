import { defineConfig } from 'vitest/config'

const everywhere = ['{app,db,lib,seeds-import}/**/*.test.{ts,tsx}']
const onDatabase = ['{db,lib/kernel,lib/ledger}/**/*.test.ts']
const expressions = ['lib/launch/regular-expressions.test.ts']
const memory = 'pglite://memory'

/**
 * `pure` holds the tests that touch no database and is the quick part, for `npm run check`; `sqlite` and `postgres` run
 * the others on each engine, PostgreSQL's own in memory and started once a worker (isolate: false). `expressions` proves
 * the regular expressions, which takes minutes where none was proven before.
 */
export default defineConfig({
  test: {
    // A loaded machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: everywhere,
          exclude: [...onDatabase, ...expressions],
          env: { DATABASE_URL: '' },
        },
      },
      { extends: true, test: { name: 'expressions', include: expressions } },
      { extends: true, test: { name: 'sqlite', include: onDatabase, env: { DATABASE_URL: '' } } },
      { extends: true, test: { name: 'postgres', include: onDatabase, isolate: false, env: { DATABASE_URL: memory } } },
    ],
  },
})
