// Ways around the doors: what skips a guard in front, what a program sends that no page ever would, what one
// person's answer could bring of another's.
import { demoPassword } from "@/prisma/seed/data/people";
import { countOf } from "../support/counts";
import { actionId } from "./support/action-post";
import { actors } from "./support/actors";
import { allPages, byPerson } from "./support/all-pages";
import { lookUp } from "./support/demo-database";
import { type DemoIds, findDemoIds } from "./support/demo-ids";
import { dismiss, inLanes, type Knocker, knockers } from "./support/knock";
import { malformedBodies } from "./support/malformed-bodies";
import { emailOf } from "./support/people";
import { expect, signIn, test } from "./support/test";
import { doorTricks } from "./support/tricks";

let ids: DemoIds;
let everybody: readonly Knocker[];

test.beforeAll(async ({ browser, playwright }, info) => {
  ids = await findDemoIds();
  everybody = await knockers({ browser, playwright, baseURL: String(info.project.use.baseURL) }, actors);
});

test.afterAll(() => dismiss(everybody));

const requestOf = (name: string) => {
  const found = everybody.find(({ actor }) => actor.name === name);
  if (!found) throw new Error(`${name} is not among the actors`);
  return found.request;
};

test("T63: no header and no spelling of an address opens a page without its guard", async () => {
  test.setTimeout(180_000);
  const { purpose, company } = await lookUp<{ purpose: string; company: string }>(
    "SELECT l.purpose, o.name_ru AS company FROM claim_line l JOIN company o ON o.id = l.company_id WHERE l.id = $1",
    [ids.filed.lineId],
  );
  const doors = [
    { page: `/claims/${ids.filed.number}`, marks: [purpose], owner: "certifier of company 1" },
    { page: "/company", marks: [company], owner: "certifier of company 1" },
    { page: `/review/${ids.filed.number}`, marks: [purpose, company], owner: "reviewer" },
    { page: "/admin/users", marks: [emailOf("tarasov")], owner: "admin" },
  ];
  const wrong: string[] = [];
  const { origin } = new URL(String(test.info().project.use.baseURL));
  let tries = 0;
  for (const { page, marks, owner } of doors) {
    // The marks are what a page shows to those who may.
    const shown = await (await requestOf(owner).get(page, { maxRetries: 2 })).text();
    expect(
      marks.filter((mark) => !shown.includes(mark)),
      page,
    ).toEqual([]);
    const strangers = [
      "visitor",
      owner.includes("company") ? "certifier of company 5" : "certifier of company 1",
    ];
    const jobs = doorTricks(page).flatMap((trick) => strangers.map((stranger) => ({ trick, stranger })));
    await inLanes(jobs, async ({ trick: { path, headers }, stranger }) => {
      // The whole address: a path of two slashes would be read as a host.
      const response = await requestOf(stranger).get(`${origin}${path}`, {
        maxRetries: 2,
        headers: { ...headers },
        maxRedirects: 0,
      });
      const body = await response.text();
      tries += 1;
      if (marks.some((mark) => body.includes(mark)))
        wrong.push(`${stranger} at ${path} with ${JSON.stringify(headers)}`);
    });
  }
  console.log(`    ${tries} tries around the guards of pages`);
  expect(wrong).toEqual([]);
});

test("T64: what React's protocol never says ends in a refusal, and the process goes on", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const id = actionId({ file: "app/(account)/sign-in/actions.ts", action: "signInAction" });
  const origin = new URL(test.info().project.use.baseURL ?? "").origin;
  const wrong: string[] = [];
  for (const { name, headers, body } of malformedBodies(id)) {
    const answer = await request
      .post("/sign-in", { headers: { Origin: origin, ...headers }, data: body, maxRedirects: 0 })
      .then(async (response) => ({
        status: response.status(),
        text: await response.text(),
        cookie: response.headers()["set-cookie"] ?? "",
      }))
      // A connection that is closed is as good an answer.
      .catch(() => ({ status: 0, text: "", cookie: "" }));
    if (/meridian\.session=(?!;)[^;]{20}/.test(answer.cookie)) wrong.push(`${name}: opened a session`);
    if (/root:|uid=\d|at Object\.|node_modules/.test(answer.text))
      wrong.push(`${name}: ${answer.text.slice(0, 200)}`);
  }
  expect(wrong).toEqual([]);
  const health = await request.get("/api/health", { maxRetries: 2 });
  expect(await health.json()).toEqual({ status: "ok" });
});

test("T67: two companies that ask in turn never get a word of each other", async () => {
  test.setTimeout(600_000);
  const inns = { "certifier of company 1": "7799000012", "certifier of company 5": "7799000051" } as const;
  const pages = ["/home", "/claims", "/company", "/company/people", "/claims/new"];
  const wrong: string[] = [];
  const jobs = Array.from({ length: countOf("alternations") }, (_, at) => ({
    who: (at % 2 === 0 ? "certifier of company 1" : "certifier of company 5") as keyof typeof inns,
    page: pages[Math.floor(at / 2) % pages.length] ?? "/home",
    headers: at % 3 === 0 ? { RSC: "1" } : undefined,
  }));
  const names = await Promise.all(
    Object.values(inns).map((inn) =>
      lookUp<{ name: string; inn: string }>("SELECT name_ru AS name, inn FROM company WHERE inn = $1", [inn]),
    ),
  );
  await inLanes(jobs, async ({ who, page, headers }) => {
    const response = await requestOf(who).get(page, { headers, maxRetries: 2 });
    const text = await response.text();
    const foreign = names.filter(({ inn }) => inn !== inns[who]);
    if (foreign.some(({ name, inn }) => text.includes(name) || text.includes(inn)))
      wrong.push(`${who} at ${page}`);
    if (!response.headers()["cache-control"]?.includes("no-store"))
      wrong.push(`${who} at ${page}: may be kept`);
  });
  expect(wrong).toEqual([]);
});

test("T14: no page of a company carries a number that the database counts by", async () => {
  test.setTimeout(120_000);
  const { last } = await lookUp<{ last: string }>("SELECT max(id)::text AS last FROM audit_event");
  const numbers = await lookUp<{ ids: readonly string[] }>(
    "SELECT array_agg(e.id::text) AS ids FROM audit_event e JOIN claim c ON c.id = e.claim_id WHERE c.number = ANY ($1)",
    [[ids.filed.number, ids.asked.number, ids.approved.number]],
  );
  expect(Number(last)).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const path of byPerson(allPages(ids)).get("1:certifier") ?? []) {
    const text = await (await requestOf("certifier of company 1").get(path, { maxRetries: 2 })).text();
    // As ids stand in attributes, in addresses and in the rows that React reads.
    const found = numbers.ids.filter((id) => new RegExp(`["=/:-]${id}\\\\?["&?]`).test(text));
    if (found.length > 0) wrong.push(`${path}: ${found.join(", ")}`);
  }
  expect(wrong).toEqual([]);
});

test("T43: signing in makes a new session, whatever cookie a browser came with", async ({ visitor }) => {
  const page = await visitor();
  const baseURL = String(test.info().project.use.baseURL);
  const planted = "planted-by-somebody-else-0123456789";
  await page.context().addCookies([{ name: "meridian.session", value: planted, url: baseURL }]);
  const sessionOf = async () =>
    (await page.context().cookies()).find(({ name }) => name === "meridian.session");
  const seen = new Set<string>();
  for (let times = 0; times < 2; times += 1) {
    await page.goto("/sign-in");
    await signIn(page, { email: emailOf("12:certifier"), password: demoPassword });
    const cookie = await sessionOf();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(cookie?.domain).toBe(new URL(baseURL).hostname);
    seen.add(cookie?.value ?? "");
    await page.context().clearCookies({ name: "meridian.session" });
  }
  expect(seen.size).toBe(2);
  expect(seen.has(planted)).toBe(false);
});
