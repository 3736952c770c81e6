import { defineConfig } from 'drizzle-kit'

/** `npm run migrations` writes a migration for each engine from the one schema. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/*.ts',
  out: './db/migrations/sqlite',
  casing: 'snake_case',
})
