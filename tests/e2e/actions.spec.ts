// Every server action by raw POST: as everybody who may not, from other origins, for things that are not there.
// Nothing of it may leave a trace in the database.
import { demoPassword } from "@/prisma/seed/data/people";
import { actionAnswerOf, expectedOfStranger } from "./support/action-answers";
import { actionId, callAction, postForm } from "./support/action-post";
import { type Actor, actors } from "./support/actors";
import { type ActionRow, actionRows, type Fields } from "./support/authorisation-actions";
import { houseActionRows } from "./support/authorisation-house-actions";
import { look } from "./support/demo-database";
import { type DemoIds, findDemoIds } from "./support/demo-ids";
import { dismiss, type Knocker, knockers } from "./support/knock";
import { expect, test } from "./support/test";
import { traceOf } from "./support/traces";

const rows = [...actionRows, ...houseActionRows];
let ids: DemoIds;
let everybody: readonly Knocker[];
let origin: string;
let posts = 0;

test.beforeAll(async ({ browser, playwright }, info) => {
  const baseURL = String(info.project.use.baseURL);
  origin = new URL(baseURL).origin;
  ids = await findDemoIds();
  everybody = await knockers({ browser, playwright, baseURL }, actors);
});

test.afterAll(async () => {
  await dismiss(everybody);
  console.log(`    ${posts} posts to server actions were refused without a trace`);
});

const may = (row: ActionRow, actor: Actor): boolean => {
  switch (row.side) {
    case "public":
      return true;
    case "person":
      return actor.side !== "nobody";
    case "company":
      return actor.side === "company" && actor.company === row.owner && row.roles.includes(actor.role);
    case "office":
      return actor.side === "office" && row.roles.includes(actor.role);
  }
};

const elsewhere = (): readonly Record<string, string>[] => [
  {},
  { Origin: "https://evil.example" },
  { Origin: "null" },
  { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
  { Origin: origin, "Sec-Fetch-Site": "cross-site" },
];

/** The same fields, but each names something that is not there. */
const lost = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (name === "number") return [name, ids.noNumber];
      if (name === "version" || name === "programmeId" || typeof value !== "string") return [name, value];
      return [name, /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? ids.noId : value];
    }),
  );

const namesSomething = (fields: Fields): boolean => JSON.stringify(lost(fields)) !== JSON.stringify(fields);

/** Sending nothing is a right form of it: it has no fields, or a passkey has answered before it is asked. */
const takesNothing = (row: ActionRow): boolean =>
  Object.keys(row.fields(ids)).length === 0 || row.action === "proveAction";

type Post = {
  readonly fields: Fields;
  readonly headers: Readonly<Record<string, string>>;
};

/** Sends it, and answers what came back, or what must never come back. */
const send = async (row: ActionRow, { actor, request }: Knocker, { fields, headers }: Post) => {
  const call = { page: row.page(ids), id: actionId(row), fields, headers };
  const response = await callAction(request, call);
  posts += 1;
  const { "x-nextjs-action-not-found": isLost, "set-cookie": cookies = "" } = response.headers();
  const answer = await actionAnswerOf(response, actor);
  await response.dispose();
  if (isLost) return { outcome: "the action was not found on that page", refusal: null };
  if (/meridian\.session=(?!;)[^;]{20}/.test(cookies))
    return { outcome: "a session was opened", refusal: null };
  return answer;
};

const home = () => ({ Origin: origin });

/** Whoever may not is led away, shut out or refused; a stranger's claim is refused like one that is not there. */
const tryStranger = async (row: ActionRow, stranger: Knocker): Promise<readonly string[]> => {
  const { actor } = stranger;
  const fields = row.fields(ids);
  const who = `${row.action} by ${actor.name}`;
  const expected = expectedOfStranger(row, row.page(ids), actor);
  const { outcome, refusal } = await send(row, stranger, { fields, headers: home() });
  if (outcome !== expected) return [`${who}: ${outcome}, not ${expected}`];

  const isForeign = row.side === "company" && actor.side === "company" && actor.company !== row.owner;
  if (!isForeign || !namesSomething(fields)) return [];
  const missing = await send(row, stranger, { fields: lost(fields), headers: home() });
  return JSON.stringify(missing.refusal) === JSON.stringify(refusal)
    ? []
    : [`${who}: tells what is foreign (${refusal?.code}) from what is not there (${missing.refusal?.code})`];
};

/** Those who may are refused from other sites, for what is not there and for a form that is none. */
const tryInsider = async (row: ActionRow, insider: Knocker): Promise<readonly string[]> => {
  const fields = row.fields(ids);
  const wrong: string[] = [];
  for (const headers of elsewhere()) {
    const { outcome, refusal } = await send(row, insider, { fields, headers });
    // Next itself breaks off where the origin and the host differ; the rest is ours.
    const isRefused = outcome === "status 500 without a word" || refusal?.code === "foreignOrigin";
    if (!isRefused) wrong.push(`${row.action} from ${JSON.stringify(headers)}: ${outcome} ${refusal?.code}`);
  }
  if (row.side === "public") return wrong;
  const forms = [
    ...(takesNothing(row) ? [] : [{ nothing: "" }]),
    ...(namesSomething(fields) ? [lost(fields)] : []),
  ];
  for (const form of forms) {
    const { outcome } = await send(row, insider, { fields: form, headers: home() });
    if (outcome !== "refused") wrong.push(`${row.action} with ${JSON.stringify(form)}: ${outcome}`);
  }
  return wrong;
};

const tryRow = async (row: ActionRow): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const stranger of everybody.filter(({ actor }) => !may(row, actor)))
    wrong.push(...(await tryStranger(row, stranger)));
  const insider = everybody.find(({ actor }) => actor.side !== "newcomer" && may(row, actor));
  return insider
    ? [...wrong, ...(await tryInsider(row, insider))]
    : [...wrong, `nobody of the matrix may ${row.action}`];
};

const groups = [
  { title: "T66: what companies do", test: ({ file }: ActionRow) => file.startsWith("app/(company)") },
  {
    title: "T66: what reviewers and signers do",
    test: ({ file }: ActionRow) => /\((office|workspace)\)/.test(file),
  },
  { title: "T66: what administrators do", test: ({ file }: ActionRow) => file.startsWith("app/(admin)") },
  { title: "T49, T66: signing in and out", test: ({ file }: ActionRow) => file.startsWith("app/(account)") },
];

for (const group of groups) {
  test(`${group.title} cannot be done by others, from other sites or to what is not there`, async () => {
    test.setTimeout(240_000);
    const before = await traceOf(ids);
    const wrong: string[] = [];
    for (const row of rows.filter(group.test)) {
      wrong.push(...(await tryRow(row)));
      if ((await traceOf(ids)) !== before) {
        wrong.push(`${row.action} left a trace`);
        break;
      }
    }
    expect(wrong).toEqual([]);
  });
}

/** The fields of a form as the page of somebody who may shows them, the action's own among them. */
const renderedForm = async (knocker: Knocker, page: string, id: string): Promise<Fields> => {
  const html = await (await knocker.request.get(page, { maxRetries: 2 })).text();
  const form = new RegExp(`<form[^>]*id="${id}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? "";
  const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  const attribute = (input: string, name: string): string =>
    (new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? "")
      .replaceAll("&quot;", '"')
      .replaceAll("&#x27;", "'")
      .replaceAll("&amp;", "&");
  return Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
};

const knockerOf = (who: string): Knocker => {
  const found = everybody.find(({ actor }) => actor.who === who);
  if (!found) throw new Error(`${who} is not in the matrix`);
  return found;
};

test("T66: the form of a signature, copied by others, signs nothing; the signer's own post does", async ({
  browser,
  playwright,
}) => {
  const page = `/second/${ids.pending.number}`;
  const fields = await renderedForm(knockerOf("ryabtseva"), page, "sign");
  expect(Object.keys(fields)).toEqual(expect.arrayContaining(["claimId", "version", "hash"]));

  const signatures = async () =>
    (await look("SELECT id FROM approval WHERE claim_id = $1", [ids.pending.id])).length;
  // Тарасов has reviewed it; he may look at it nowhere in this list, and his copy of the form is as good.
  const [reviewer] = await knockers({ browser, playwright, baseURL: origin }, [
    { name: "its reviewer", who: "tarasov", side: "office", role: "reviewer", home: "/review" },
  ]);
  const before = await signatures();
  for (const knocker of [
    ...everybody.filter(({ actor }) => actor.name !== "approver"),
    ...(reviewer ? [reviewer] : []),
  ]) {
    await postForm(knocker.request, { page, fields, headers: { Origin: origin } });
    posts += 1;
  }
  for (const headers of elsewhere())
    await postForm(knockerOf("ryabtseva").request, { page, fields, headers });
  expect(await signatures()).toBe(before);

  const signed = await postForm(knockerOf("ryabtseva").request, {
    page,
    // The shared session may be older than two minutes, and then the form asks who is acting.
    fields: { ...fields, proofPassword: demoPassword },
    headers: { Origin: origin },
  });
  expect(signed.status()).toBe(303);
  expect(await signatures()).toBe(before + 1);
  await dismiss(reviewer ? [reviewer] : []);
});
