// What a claim brings under a programme: result and explanation as JSON, or what is wrong with the files.
import { entitlementCommand } from "@/scripts/entitlement/command";

// Whoever reads only the beginning of a long answer has read enough.
process.stdout.on("error", () => undefined);

const { output, exitCode, isRefusal } = await entitlementCommand(process.argv.slice(2));

(isRefusal ? process.stderr : process.stdout).write(`${output}\n`);
process.exitCode = exitCode;
