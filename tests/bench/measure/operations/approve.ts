// O5: a signer approves, as a browser without scripts does it; then many at the same moment.
import type { PreparedClaim } from "../companies";
import { type Context, eachOf } from "../context";
import { hiddenFields, multipart } from "../forms";
import { load, type Shot } from "../load";
import { actsOf } from "../plan";
import { recommendPrepared } from "../reviews";
import { type Measured, milliseconds, type Remark } from "../rows";
import { officialActor, type Visitor } from "../visitors";
import { measureWrites } from "./limits";

const warmUp = 24;
const atOnce = 64;

const signPath = ({ number }: PreparedClaim): string => `/second/${number}`;

const prepare = async (context: Context): Promise<readonly PreparedClaim[]> => {
  const claims = await context.drafts(warmUp + actsOf(context.plan) + atOnce);
  const reviewer = await officialActor(await context.signIn("dyomina@agency.example"));
  await eachOf(claims, (claim) => recommendPrepared(reviewer, claim));
  return claims;
};

const formShot = ({ plan }: Context, claim: PreparedClaim, { cookie }: Visitor, html: string): Shot => {
  const { port } = plan.servers.product;
  const { body, contentType } = multipart(hiddenFields(html, "sign"));
  return {
    method: "POST",
    port,
    path: signPath(claim),
    headers: { cookie, origin: `http://localhost:${port}`, "content-type": contentType },
    body,
    isGood: ({ status, headers }) => status === 303 && headers.location?.includes("done=approve") === true,
  };
};

const allAtOnce = async (shots: readonly Shot[]): Promise<Remark> => {
  const next = (at: number) => shots[at] ?? null;
  const { hits, seconds } = await load({ workers: shots.length, limit: { requests: shots.length }, next });
  const good = hits.filter(({ isGood }) => isGood).length;
  return {
    what: `O5: ${shots.length} approvals at the same moment`,
    value: `${good} approved in ${seconds.toFixed(1)} s`,
    aim: "all of them",
  };
};

const findBulkClaims = async ({ owner }: Context, count: number): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ id: string }>(
    "SELECT c.id FROM claim c JOIN company o ON o.id = c.company_id WHERE c.status = 'PENDING_APPROVAL' AND o.inn LIKE '97%' LIMIT $1",
    [count],
  );
  return rows.map(({ id }) => id);
};

export const measureApproval = async (context: Context): Promise<Measured> => {
  const { plan, probe } = context;
  const measured = actsOf(plan);
  const claims = await prepare(context);
  const approver = await context.signIn("ryabtseva@agency.example");
  const pages = new Map<string, string>();
  const pageShot = (at: number): Shot | null => {
    const claim = claims[at];
    if (!claim) return null;
    const keep = (body: Buffer) => void pages.set(claim.id, body.toString());
    return {
      port: plan.servers.product.port,
      path: signPath(claim),
      headers: { cookie: approver.cookie },
      keep,
    };
  };
  const page = await probe.ofServer(plan.servers.product, pageShot, { requests: claims.length });

  const shots = claims.map((claim) => formShot(context, claim, approver, pages.get(claim.id) ?? ""));
  const next = (from: number, to: number) => (at: number) => shots.slice(from, to)[at] ?? null;
  await probe.ofServer(plan.servers.product, next(0, warmUp), { requests: warmUp });
  const product = await probe.ofServer(plan.servers.product, next(warmUp, warmUp + measured), {
    requests: measured,
  });
  const together = await allAtOnce(shots.slice(warmUp + measured));

  const bulk = await findBulkClaims(context, 2 * measured);
  await measureWrites(context, "approve", bulk.slice(measured));
  return {
    rows: [
      {
        name: "O5 form",
        what: "approve with a budget check",
        product,
        statements: await measureWrites(context, "approve", bulk.slice(0, measured)),
        aim: milliseconds(3),
      },
      { name: "O5 page", what: "the decision to sign", product: page },
    ],
    remarks: [together],
  };
};
