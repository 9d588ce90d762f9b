// Pages of documents as images, what scripts the queue loads, and what memory the servers hold in the end.
import { gzipSync } from "node:zlib";
import type { Context } from "../context";
import { fetchBody, type Shot } from "../load";
import { memoryOf } from "../processor";
import type { Measured, Remark } from "../rows";
import { anyone, queuePath, reviewerEmail } from "./queue";

const pagesDrawn = 5;

const findPdfs = async ({ owner }: Context): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT DISTINCT ON (d.sha256) d.id FROM document d JOIN claim_document a ON a.document_id = d.id JOIN claim c ON c.id = a.claim_id
       JOIN company o ON o.id = c.company_id
       WHERE d.media_type = 'application/pdf' AND c.status = 'IN_REVIEW' AND o.inn NOT LIKE '97%' AND o.inn NOT LIKE '96%' LIMIT $1`,
    [pagesDrawn],
  );
  return rows.map(({ id }) => id);
};

const timed = async (shot: Shot): Promise<number> => {
  const begun = performance.now();
  await fetchBody(shot);
  return performance.now() - begun;
};

const middle = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

/** The first time a page is drawn, and when it is drawn already. */
export const measurePageImages = async (context: Context): Promise<Measured> => {
  const { cookie } = await context.signIn(reviewerEmail);
  const { port } = context.plan.servers.product;
  const shots = (await findPdfs(context)).map(
    (id): Shot => ({ port, path: `/api/documents/${id}/pages/1?w=1000`, headers: { cookie } }),
  );
  const first: number[] = [];
  for (const shot of shots) first.push(await timed(shot));
  const again: number[] = [];
  for (const shot of shots) again.push(await timed(shot));
  const value = `${middle(first).toFixed(0)} ms first, ${middle(again).toFixed(0)} ms again (${shots.length} documents)`;
  return { rows: [], remarks: [{ what: "A page of a PDF as an image", value }] };
};

type Scripts = { readonly kilobytes: number; readonly files: number; readonly htmlKilobytes: number };

const packed = (body: Buffer): number => gzipSync(body).length / 1000;

/** All scripts that a page names, its own and those it loads for its parts; old browsers' patches left out. */
const scriptsOf = async (shot: Shot): Promise<Scripts> => {
  const html = await fetchBody(shot);
  const text = html.toString().replaceAll(/<script[^>]*\snoModule=""[^>]*>/gi, "");
  const names = new Set([...text.matchAll(/static\/chunks\/[^"\\?]+\.js/g)].map(([name]) => name));
  let kilobytes = 0;
  for (const name of names)
    kilobytes += packed(await fetchBody({ port: shot.port, path: `/_next/${name}`, headers: {} }));
  return { kilobytes, files: names.size, htmlKilobytes: packed(html) };
};

const inWords = ({ kilobytes, files, htmlKilobytes }: Scripts): string =>
  `${kilobytes.toFixed(0)} KB of scripts in ${files} files, ${htmlKilobytes.toFixed(0)} KB of HTML`;

export const measureScripts = async (context: Context): Promise<Measured> => {
  const { cookie } = await context.signIn(reviewerEmail);
  const { product, page } = context.plan.servers;
  const own = await scriptsOf({ port: product.port, path: queuePath(anyone), headers: { cookie } });
  const bare = await scriptsOf({ port: page.port, path: "/?operation=queue&category=TRANSPORT" });
  return {
    rows: [],
    remarks: [
      { what: "The queue page, gzip", value: inWords(own), aim: "160 KB of scripts" },
      { what: "The bare page, gzip", value: inWords(bare) },
    ],
  };
};

/** After all that was asked of them. */
export const measureMemory = ({ plan }: Context): readonly Remark[] => {
  const product = memoryOf(plan.servers.product.pid);
  const page = memoryOf(plan.servers.page.pid);
  return [
    {
      what: "Memory in the end, product and bare page",
      value: `${product.toFixed(0)} MB, ${page.toFixed(0)} MB (${(product / page).toFixed(2)} ×)`,
      aim: "1.3 × the bare page",
    },
  ];
};
