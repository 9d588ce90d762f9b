// The bare limit: the statements through pg from node:http, answering JSON.
import http from "node:http";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to } from "pg-copy-streams";
import { copyOut, rowsOf, statements, writes } from "./bare-statements.mjs";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const write = async (name, id) => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rowCount } = await client.query({ name, text: writes[name], values: [id] });
    await client.query("COMMIT");
    return rowCount;
  } finally {
    client.release();
  }
};

const exportTo = async (response) => {
  const client = await pool.connect();
  try {
    response.writeHead(200, { "Content-Type": "text/csv; charset=utf-8" });
    await pipeline(client.query(to(copyOut)), response);
  } finally {
    client.release();
  }
};

const answer = async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const name = pathname.slice(1);
  if (name === "csv") return exportTo(response);
  if (Object.hasOwn(writes, name)) {
    const done = await write(name, searchParams.get("id"));
    return response.writeHead(done ? 204 : 409).end();
  }
  if (!Object.hasOwn(statements, name)) return response.writeHead(404).end();
  const rows = await rowsOf(pool, name, Object.fromEntries(searchParams));
  return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(rows));
};

const refuse = (response, error) => {
  process.stderr.write(`${error.stack}\n`);
  if (!response.headersSent) response.writeHead(500);
  response.end();
};

http
  .createServer((request, response) => answer(request, response).catch((error) => refuse(response, error)))
  .listen(Number(process.env.PORT), process.env.HOSTNAME);
