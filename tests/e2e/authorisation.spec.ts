// The generated matrix: every page and route, knocked at by every kind of person, for what is theirs, somebody
// else's and nobody's.
import { actors } from "./support/actors";
import { expectedAnswer, isRoute } from "./support/authorisation-answers";
import { type Row, readingRows, writingRoutes } from "./support/authorisation-matrix";
import { type DemoIds, findDemoIds } from "./support/demo-ids";
import { answerOf, dismiss, inLanes, type Knocker, knockers } from "./support/knock";
import { expect, test } from "./support/test";

let ids: DemoIds;
let everybody: readonly Knocker[];
let checks = 0;

test.beforeAll(async ({ browser, playwright }, info) => {
  ids = await findDemoIds();
  everybody = await knockers({ browser, playwright, baseURL: String(info.project.use.baseURL) }, actors);
});

test.afterAll(async () => {
  await dismiss(everybody);
  console.log(`    ${checks} answers of pages and routes were compared with the authorisation matrix`);
});

const tryRows = async (rows: readonly Row[]): Promise<readonly string[]> => {
  const wrong: string[] = [];
  const jobs = rows.flatMap((row) =>
    row.addresses(ids).flatMap((address) => everybody.map((knocker) => ({ row, address, knocker }))),
  );
  await inLanes(jobs, async ({ row, address, knocker: { actor, request } }) => {
    const response = await request.get(address.path, { maxRetries: 2, maxRedirects: 0 });
    const expected = expectedAnswer(row, address, actor);
    const answer = answerOf(response, actor);
    checks += 1;
    const isProofFirst = row.asksProof && expected === "shown" && answer === "proof";
    if (answer !== expected && !isProofFirst)
      wrong.push(`${actor.name} at ${address.path}: ${answer}, not ${expected}`);
    const isPrivate = actor.side === "company" || actor.side === "office";
    const caching = response.headers()["cache-control"] ?? "";
    if (isPrivate && !/no-store/.test(caching) && row.area.side !== "open")
      wrong.push(`${actor.name} at ${address.path}: may be cached (${caching})`);
    await response.dispose();
  });
  return wrong;
};

const isOfCompany = ({ file }: Row) => file.startsWith("app/(company)");

test("T01: a company's pages open to its people only, and to others they are not there", async () => {
  test.setTimeout(240_000);
  expect(await tryRows(readingRows.filter((row) => !isRoute(row) && isOfCompany(row)))).toEqual([]);
});

test("T01: the agency's pages open by role, and a draft is no business of the agency", async () => {
  test.setTimeout(300_000);
  expect(await tryRows(readingRows.filter((row) => !isRoute(row) && !isOfCompany(row)))).toEqual([]);
});

test("T02, T05: downloads and exports answer 404 to everybody who may not have them", async () => {
  test.setTimeout(180_000);
  expect(await tryRows(readingRows.filter(isRoute))).toEqual([]);
});

test("T01, T65: autosave and upload take nothing from others, from elsewhere or for somebody else's claim", async () => {
  test.setTimeout(180_000);
  const origin = new URL(test.info().project.use.baseURL ?? "").origin;
  const wrong: string[] = [];
  const jobs = writingRoutes.flatMap((row) =>
    row.addresses(ids).flatMap((address) => everybody.map((knocker) => ({ row, address, knocker }))),
  );
  const post = async ({ request }: Knocker, path: string, headers: Record<string, string>) => {
    const response = await request.post(path, {
      maxRetries: 2,
      maxRedirects: 0,
      headers: { Accept: "application/json", ...headers },
      data: { fields: [] },
    });
    checks += 1;
    return response.status();
  };
  await inLanes(jobs, async ({ row, address, knocker }) => {
    const { actor } = knocker;
    const status = await post(knocker, address.path, { Origin: origin });
    const isInside =
      actor.side === "company" && actor.company === address.of && row.roles.includes(actor.role as never);
    // Who may write here is told that nothing was sent; a viewer, that it is not theirs to do.
    const expected = actor.side === "company" ? [404, 422] : [401];
    if (!expected.includes(status)) wrong.push(`${actor.name} at ${address.path}: ${status}`);
    if (isInside && status !== 422) wrong.push(`${actor.name} at ${address.path}: ${status}, not 422`);
  });
  const owner = everybody.find(({ actor }) => actor.who === "1:certifier");
  const foreign: readonly Record<string, string>[] = [
    {},
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: origin, "Sec-Fetch-Site": "cross-site" },
    { Origin: origin, "Sec-Fetch-Site": "same-site" },
  ];
  for (const row of writingRoutes) {
    for (const headers of foreign) {
      const path = row.addresses(ids)[0]?.path ?? "";
      const status = owner ? await post(owner, path, headers) : 0;
      if (status !== 403) wrong.push(`${path} from ${JSON.stringify(headers)}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});
