// Reads one untrusted file from standard input, does one job with it and ends. It runs as a process of its own (see
// renderer-process.ts), so that a hostile file can only fail itself. Plain JavaScript, because it is started by path
// in every surrounding: from the sources, under the tests, and beside the production build.
//
//   node renderer.mjs '{"task":"inspect","kind":"pdf",…}' < file
//
// Answer on standard output: the line "ready" when everything it needs is loaded, then one line of JSON
// ({"failure":{…}} or {"pages":n} or {"mime":"…"}), then the bytes of the image, if there is one.

import { Console } from "node:console";

// pdfjs warns with console.log, and standard output belongs to the answer.
globalThis.console = new Console(process.stderr);

const readInput = async () => {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const loadTools = async (kind) =>
  kind === "pdf" ? await import("./renderer-pdf.mjs") : await import("./renderer-image.mjs");

const answerFor = async (job, tools, bytes) => {
  try {
    return job.task === "inspect" ? await tools.inspect(bytes, job) : await tools.render(bytes, job);
  } catch (error) {
    // Whatever a parser stumbles over is the file's fault here; the log keeps the details.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { failure: { code: "fileDamaged" } };
  }
};

const job = JSON.parse(process.argv[2]);
const tools = await loadTools(job.kind);
process.stdout.write("ready\n");

const { image, ...header } = await answerFor(job, tools, await readInput());
process.stdout.write(`${JSON.stringify(header)}\n`);
process.stdout.end(image, () => process.exit(0));
