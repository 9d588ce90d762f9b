import { defineConfig } from "prisma/config";

// Only the owner may change the schema. Commands that never connect (generate, validate) need no real address.
const url =
  process.env.MIGRATION_DATABASE_URL ??
  process.env.DATABASE_URL ??
  "postgresql://meridian@127.0.0.1/meridian";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url },
});
