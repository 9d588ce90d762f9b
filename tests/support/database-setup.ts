import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { discardTestCluster, openTestCluster } from "../../scripts/test/template.mjs";

export type TestCluster = {
  readonly dir: string;
  readonly port: number;
  readonly secrets: Readonly<Record<string, string>>;
};

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/**
 * One throw-away PostgreSQL cluster with a migrated template database for all integration tests. `npm test` has one
 * running already and says where; a single `npx vitest run …` makes its own and removes it.
 */
export default async function setup(project: TestProject) {
  const given = process.env.MERIDIAN_TEST_CLUSTER;
  const dir = given ?? fs.mkdtempSync(path.join(os.tmpdir(), "meridian-test-"));
  const cluster = await openTestCluster(dir);
  project.provide("testCluster", { dir, port: cluster.port, secrets: cluster.secrets });
  if (given) return undefined;

  return async () => discardTestCluster(cluster);
}
