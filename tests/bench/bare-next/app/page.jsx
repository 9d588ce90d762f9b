import pg from "pg";
import { rowsOf } from "../../bare-statements.mjs";

export const dynamic = "force-dynamic";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const textOf = (value) => (typeof value === "object" ? JSON.stringify(value) : String(value ?? ""));

/** The rows of an operation in a table, and nothing else of what the product does around them. */
export default async function Page({ searchParams }) {
  const { operation, ...parameters } = await searchParams;
  const rows = await rowsOf(pool, operation, parameters);

  return (
    <main>
      <h1>Rows</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={textOf(row.number ?? row.category) + textOf(row.fiscal_year)}>
              {Object.entries(row).map(([name, value]) => (
                <td key={name}>{textOf(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
