// `npm run verify`: are the books whole? Prints every invariant; exit code 1 when one is broken.
import { closeWorkerPool, workerPool } from "@/lib/platform/db/worker-pool";
import { checkFileInvariants } from "@/lib/platform/verify/file-invariants";
import { checkSqlInvariants } from "@/lib/platform/verify/sql-invariants";

const results = [...(await checkSqlInvariants(workerPool())), ...(await checkFileInvariants(workerPool()))];

for (const { claim, violations, milliseconds } of results) {
  console.log(`${violations.length === 0 ? "  ok   " : "BROKEN "} ${claim} (${milliseconds} ms)`);
  for (const { object, problem } of violations) console.log(`         ${object}: ${problem}`);
}

const broken = results.filter(({ violations }) => violations.length > 0).length;
console.log(
  broken === 0
    ? `\nAll ${results.length} invariants hold.`
    : `\n${broken} of ${results.length} invariants are broken.`,
);
await closeWorkerPool();
process.exitCode = broken === 0 ? 0 : 1;
