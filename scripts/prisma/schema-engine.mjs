#!/usr/bin/env node
// Prisma's schema-engine protocol (JSON-RPC lines on standard input and output) on the WebAssembly build of the
// same engine, so that generate and migrate work where Prisma's download server cannot be reached.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { EngineDatabase } from "./engine-database.mjs";
import { runOneShot } from "./engine-one-shot.mjs";

const WASM_GLUE = "@prisma/schema-engine-wasm/schema_engine_bg";
const JSON_RPC_ERROR = 4466;
const PRINT_ID = 1_000_000_000;
const NEEDS_SHADOW_DATABASE = ["evaluateDataLoss", "createMigration"];

const argv = process.argv.slice(2);
const optionValues = (name) =>
  argv.flatMap((argument, index) => (argument === name ? [argv[index + 1]] : []));
const datasource = () => JSON.parse(optionValues("--datasource")[0] ?? "{}");

const loadEngineClass = async () => {
  const glue = await import(WASM_GLUE);
  const folder = path.dirname(createRequire(import.meta.url).resolve(WASM_GLUE));
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
};

let engineClass;

const createEngine = async (database) => {
  engineClass ??= loadEngineClass();
  const SchemaEngine = await engineClass;
  const files = optionValues("--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
  const datamodels = files.length > 0 ? files : undefined;
  return SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(database));
};

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

const callEngine = async (database, { method, params }) => {
  const engine = await createEngine(database);
  if (method === "getDatabaseVersion") return engine.version(params);
  // 7.10 wires the shadow database of these calls only once devDiagnostic has run on the same engine.
  if (NEEDS_SHADOW_DATABASE.includes(method)) {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  }
  const result = await engine[method](params);
  if (method === "diff" && result.stdout != null) {
    send({ id: PRINT_ID, method: "print", params: { content: result.stdout } });
  }
  return result;
};

const rpcError = (error) => ({
  code: JSON_RPC_ERROR,
  message: "An error happened. Check the data field for details.",
  data: {
    is_panic: error?.name === "RuntimeError",
    message: error?.message ?? String(error),
    error_code: error?.code,
  },
});

const respond = async (database, request) => {
  try {
    return { result: (await callEngine(database, request)) ?? null };
  } catch (error) {
    return { error: rpcError(error) };
  }
};

// A fresh engine and fresh connections for each call; Prisma sends calls one at a time. The connections are closed
// before the answer goes out, else the next call would wait for Migrate's lock.
const answer = async (request) => {
  const { url } = datasource();
  const schema = new URL(url).searchParams.get("schema") ?? undefined;
  const database = new EngineDatabase(url, { schema });
  const response = await respond(database, request);
  await database.endPools();
  send({ id: request.id, ...response });
};

const serve = async () => {
  const pending = new Set();
  for await (const line of createInterface({ input: process.stdin })) {
    const request = line.trim() ? JSON.parse(line) : {};
    if (!request.method) continue;
    const answered = answer(request);
    pending.add(answered);
    answered.finally(() => pending.delete(answered));
  }
  await Promise.allSettled(pending);
  return 0;
};

const main = () => {
  if (argv.includes("--version")) {
    console.log("schema-engine (wasm)");
    return 0;
  }
  const oneShot = argv.indexOf("cli");
  return oneShot >= 0 ? runOneShot(argv[oneShot + 1], datasource().url) : serve();
};

process.exit(await main());
