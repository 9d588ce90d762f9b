// What every answer says to the browser about itself.
import fs from "node:fs";
import path from "node:path";
import { demoPassword } from "@/prisma/seed/data/people";
import { projectFiles, root } from "../support/project-files";
import { allPages } from "./support/all-pages";
import { type DemoIds, findDemoIds } from "./support/demo-ids";
import { inLanes, knockers } from "./support/knock";
import { emailOf } from "./support/people";
import { expect, signIn, stateFor, test } from "./support/test";

let ids: DemoIds;
test.beforeAll(async () => {
  ids = await findDemoIds();
});

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

const policyParts = [
  "default-src 'none'",
  "'strict-dynamic'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
];

type Headers = Readonly<Record<string, string>>;

const nonceOf = ({ "content-security-policy": policy = "" }: Headers): string =>
  /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? "";

/** What is wrong with the headers of a page. */
const faultsOf = (headers: Headers, isPrivate: boolean): readonly string[] => {
  const policy = headers["content-security-policy"] ?? "";
  return [
    ...(nonceOf(headers) ? [] : ["no nonce"]),
    ...policyParts.filter((part) => !policy.includes(part)).map((part) => `no ${part}`),
    ...(/script-src[^;]*'unsafe/.test(policy) ? ["unsafe scripts"] : []),
    ...Object.entries(everywhere).flatMap(([name, value]) =>
      headers[name] === value ? [] : [`${name} is ${headers[name]}`],
    ),
    ...(headers["x-powered-by"] ? ["x-powered-by"] : []),
    ...(isPrivate && !headers["cache-control"]?.includes("no-store") ? ["may be cached"] : []),
  ];
};

test("T69: every page carries a policy with a nonce of its own, and says nothing about what serves it", async ({
  browser,
  playwright,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const stops = allPages(ids);
  const people = [...new Set(stops.map(({ who }) => who))];
  const all = await knockers(
    { browser, playwright, baseURL: String(baseURL) },
    people.map((who) => ({ name: who ?? "visitor", who, side: "nobody" })),
  );
  const nonces: string[] = [];
  const wrong: string[] = [];
  await inLanes(stops, async ({ who, path: page }) => {
    const request = all.find(({ actor }) => actor.who === who)?.request;
    if (!request) throw new Error(`Nobody opens ${page}`);
    const response = await request.get(page, { maxRetries: 2, maxRedirects: 0 });
    nonces.push(nonceOf(response.headers()));
    wrong.push(...faultsOf(response.headers(), who !== null).map((fault) => `${page}: ${fault}`));
    const bare = /<script(?![^>]*\bnonce=)[^>]*>/.exec(await response.text());
    if (bare) wrong.push(`${page}: a script without a nonce, ${bare[0]}`);
  });
  expect(wrong).toEqual([]);
  expect(new Set(nonces).size).toBe(stops.length);
});

test("T68: no plain text becomes markup or the address of a script, whatever a library tries", async ({
  visitor,
  forgive,
}) => {
  forgive(/TrustedScript/);
  const page = await visitor();
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  const tries = await page.evaluate(() => {
    const attempt = (work: () => void): string => {
      try {
        work();
        return "done";
      } catch (error) {
        return error instanceof TypeError ? "refused" : String(error);
      }
    };
    const script = () => document.createElement("script");
    return {
      foreign: attempt(() => {
        script().src = "https://evil.example/x.js";
      }),
      inline: attempt(() => {
        script().text = "window.stolen = true";
      }),
      markup: attempt(() => {
        document.body.innerHTML = "<img src=x onerror=alert(1)>";
      }),
      own: attempt(() => {
        script().src = "/_next/static/chunks/own.js";
      }),
    };
  });
  expect(tries).toEqual({ foreign: "refused", inline: "refused", markup: "refused", own: "done" });
});

test("T02: a downloaded document is inert, an attachment, and of the type that was found in it", async ({
  playwright,
  browser,
  baseURL,
}) => {
  const request = await playwright.request.newContext({
    baseURL,
    storageState: await stateFor(browser, "1:certifier"),
  });
  const file = await request.get(`/api/documents/${ids.document}`, { maxRetries: 2 });
  expect(file.status()).toBe(200);
  const headers = file.headers();
  expect(headers["content-disposition"]).toMatch(/^attachment; filename="[\x20-\x7e]+"/);
  expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  expect(headers["content-type"]).toMatch(/^(application\/pdf|image\/(jpeg|png|webp))$/);

  const image = await request.get(`/api/documents/${ids.document}/pages/1?w=480`, { maxRetries: 2 });
  expect(image.status()).toBe(200);
  expect(image.headers()["content-type"]).toMatch(/^image\//);
  expect(image.headers()["content-security-policy"]).toMatch(/^sandbox/);
  await request.dispose();
});

test("T67: exports are attachments that nobody keeps", async ({ playwright, visitor, baseURL }) => {
  // A session of its own: the proof of a shared one may no longer be fresh.
  const page = await visitor();
  await page.goto("/sign-in");
  await signIn(page, { email: emailOf("kovshov"), password: demoPassword });
  const request = await playwright.request.newContext({
    baseURL,
    storageState: await page.context().storageState(),
  });
  for (const address of ["/admin/budget/csv", "/admin/ledger/csv", "/approved/csv"]) {
    const response = await request.get(address, { maxRetries: 2 });
    expect(response.status(), address).toBe(200);
    expect(response.headers()["content-type"], address).toBe("text/csv; charset=utf-8");
    expect(response.headers()["content-disposition"], address).toMatch(
      /^attachment; filename="[a-z0-9-]+\.csv"$/,
    );
    expect(response.headers()["cache-control"], address).toBe("private, no-store");
  }
  await request.dispose();
});

test("T69: what is no page is closed to frames too: files, probes, lists, refusals and what is fetched in the background", async ({
  playwright,
  browser,
  baseURL,
}) => {
  const request = await playwright.request.newContext({
    baseURL,
    storageState: await stateFor(browser, "kovshov"),
  });
  const dist = path.join(root, process.env.MERIDIAN_DIST_DIR ?? ".next-test", "static");
  const script = fs
    .readdirSync(dist, { recursive: true })
    .map(String)
    .find((name) => name.endsWith(".js"));
  const asked: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["/api/health", {}],
    ["/icon.svg", {}],
    [`/_next/static/${script}`, {}],
    ["/approved/csv", {}],
    [`/api/documents/${ids.noId}`, {}],
    ["/admin/budget", { RSC: "1" }],
    [`/api/documents/${ids.document}`, {}],
  ];
  for (const [address, headers] of asked) {
    const response = await request.get(address, { headers, maxRetries: 2 });
    expect(response.headers()["content-security-policy"], address).toContain("frame-ancestors 'none'");
    expect(response.headers()["x-content-type-options"], address).toBe("nosniff");
  }
  await request.dispose();
});

test("what was sent is not sent back: there is no TRACE", async ({ request }) => {
  const answer = await request.fetch("/", {
    maxRetries: 2,
    method: "TRACE",
    headers: { "x-mine": "an own word" },
  });
  expect(answer.status()).not.toBe(200);
  expect(await answer.text()).not.toContain("an own word");
});

test("nothing in what is sent to browsers is a source map", async ({ request }) => {
  const dist = process.env.MERIDIAN_DIST_DIR ?? ".next-test";
  const folder = path.join(root, dist, "static");
  const files = fs.readdirSync(folder, { recursive: true }).map(String);
  expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
  const scripts = files.filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  const pointing = scripts.filter((name) =>
    /sourceMappingURL=/.test(fs.readFileSync(path.join(folder, name), "utf8")),
  );
  expect(pointing).toEqual([]);
  expect((await request.get(`/_next/static/${scripts[0]}.map`, { maxRetries: 2 })).status()).toBe(404);
  expect(projectFiles("public").filter((name) => name.endsWith(".map"))).toEqual([]);
});

test("the process is healthy and ready, and the image optimiser is closed", async ({ request }) => {
  const health = await request.get("/api/health", { maxRetries: 2 });
  expect([health.status(), await health.json()]).toEqual([200, { status: "ok" }]);
  const ready = await request.get("/api/ready", { maxRetries: 2 });
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ status: "ready" });
  expect(ready.headers()["cache-control"]).toBe("no-store");
  const image = await request.get("/_next/image?url=%2Ficon.svg&w=640&q=75", { maxRetries: 2 });
  expect(image.status()).not.toBe(200);
});
