// O4: a company declares and sends a claim, as a browser without scripts does it.
import type { PreparedClaim } from "../companies";
import type { Context } from "../context";
import { hiddenFields, multipart } from "../forms";
import type { Shot } from "../load";
import { actsOf } from "../plan";
import { type Measured, milliseconds } from "../rows";
import { measureWrites } from "./limits";

/** Sent before the measurement begins. */
const warmUp = 24;

const checkPath = ({ number }: PreparedClaim): string => `/claims/${number}/edit/check`;

/** The page that the form stands on; `keep` gets its words. */
const pageShot = (context: Context, claim: PreparedClaim, keep: (html: string) => void): Shot => ({
  port: context.plan.servers.product.port,
  path: checkPath(claim),
  headers: { cookie: claim.company.certifier.cookie },
  keep: (body) => keep(body.toString()),
});

const formShot = ({ plan }: Context, claim: PreparedClaim, html: string): Shot => {
  const { port } = plan.servers.product;
  const { body, contentType } = multipart([...hiddenFields(html, "send-claim"), ["declared", "on"]]);
  return {
    method: "POST",
    port,
    path: checkPath(claim),
    headers: {
      cookie: claim.company.certifier.cookie,
      origin: `http://localhost:${port}`,
      "content-type": contentType,
    },
    body,
    isGood: ({ status, headers }) => status === 303 && headers.location?.includes("done=submitted") === true,
  };
};

/** Drafts of the bulk data, for the bare limit. */
const findBulkDrafts = async ({ owner }: Context, count: number): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ id: string }>(
    "SELECT c.id FROM claim c JOIN company o ON o.id = c.company_id WHERE c.status = 'DRAFT' AND o.inn LIKE '97%' LIMIT $1",
    [count],
  );
  return rows.map(({ id }) => id);
};

export const measureSubmission = async (context: Context): Promise<Measured> => {
  const { plan, probe } = context;
  const measured = actsOf(plan);
  const claims = await context.drafts(warmUp + measured);
  const pages = new Map<string, string>();
  const pageOf = (at: number): Shot | null => {
    const claim = claims[at];
    return claim ? pageShot(context, claim, (html) => pages.set(claim.id, html)) : null;
  };
  const page = await probe.ofServer(plan.servers.product, pageOf, { requests: claims.length });

  const shots = claims.map((claim) => formShot(context, claim, pages.get(claim.id) ?? ""));
  await probe.ofServer(plan.servers.product, (at) => shots[at] ?? null, { requests: warmUp });
  const rest = shots.slice(warmUp);
  const product = await probe.ofServer(plan.servers.product, (at) => rest[at] ?? null, {
    requests: rest.length,
  });

  const bulk = await findBulkDrafts(context, 2 * measured);
  await measureWrites(context, "submit", bulk.slice(measured));
  return {
    rows: [
      {
        name: "O4 form",
        what: "submit a claim of 3 lines, 9 documents",
        product,
        statements: await measureWrites(context, "submit", bulk.slice(0, measured)),
        aim: milliseconds(3.5),
      },
      { name: "O4 page", what: "the page that the form stands on", product: page },
    ],
    remarks: [],
  };
};
