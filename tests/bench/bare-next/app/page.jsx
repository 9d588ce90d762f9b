import pg from "pg";

export const dynamic = "force-dynamic";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** The queue's fifty rows, and nothing else of what the product does around them. */
export default async function Page() {
  const { rows } = await pool.query({ name: "queue", text: process.env.BARE_SQL });

  return (
    <main>
      <h1>Queue</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td>{row.number}</td>
              <td>{row.name}</td>
              <td>{row.category}</td>
              <td>{row.support}</td>
              <td>{row.lines}</td>
              <td>{row.status}</td>
              <td>{row.due}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
