// The bare limit: the same statements through pg from node:http, answering JSON.
import http from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const statements = JSON.parse(process.env.BARE_STATEMENTS ?? "{}");

http
  .createServer(async (request, response) => {
    const name = (request.url ?? "/").slice(1);
    const text = statements[name];
    if (!text) return response.writeHead(404).end();
    const { rows } = await pool.query({ name, text });
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(rows));
  })
  .listen(Number(process.env.PORT), "127.0.0.1", () => process.stdout.write("ready\n"));
