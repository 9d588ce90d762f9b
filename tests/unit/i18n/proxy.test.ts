import { NextRequest } from "next/server";
import { describe, expect, test, vi } from "vitest";
import { proxy } from "@/proxy";

const ask = (address: string, init?: ConstructorParameters<typeof NextRequest>[1]) =>
  proxy(new NextRequest(`http://localhost:3000${address}`, init));

describe("language and theme by link", () => {
  test("the wish becomes a cookie and the reader comes to the clean address", () => {
    const answer = ask("/review?view=mine&lang=en&sort=due");

    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("http://localhost:3000/review?view=mine&sort=due");
    expect(answer.cookies.get("meridian_locale")).toMatchObject({
      value: "en",
      path: "/",
      sameSite: "lax",
      httpOnly: true,
    });
  });

  test("both wishes are heard at once", () => {
    const answer = ask("/?lang=ru&theme=dark");

    expect(answer.cookies.get("meridian_locale")?.value).toBe("ru");
    expect(answer.cookies.get("meridian_theme")?.value).toBe("dark");
  });

  test("a language that the product does not speak is dropped without a cookie", () => {
    const answer = ask("/?lang=klingon");

    expect(answer.status).toBe(303);
    expect(answer.cookies.getAll()).toEqual([]);
  });

  test("a form that is sent keeps its address", () => {
    expect(ask("/sign-in?lang=en", { method: "POST" }).status).toBe(200);
  });

  test("the way leads to the same site, however the path is written", () => {
    const answer = ask("//elsewhere.example/?lang=en");

    expect(new URL(answer.headers.get("location") ?? "").host).toBe("localhost:3000");
  });
});

describe("a choice is followed once", () => {
  const session = "meridian.session=secret";
  const dropped = (address: string, cookie: string) =>
    ask(address, { headers: { cookie } }).cookies.get("meridian_choice")?.value === "";

  test("a link says that something was chosen just now", () => {
    expect(ask("/home?theme=dark").cookies.get("meridian_choice")).toMatchObject({
      value: "1",
      httpOnly: true,
    });
  });

  test("the next page of somebody who is signed in takes it over", () => {
    expect(dropped("/home", `${session}; meridian_choice=1`)).toBe(true);
  });

  test("it waits for whoever is about to sign in, also where a cookie of an ended session is left", () => {
    expect(dropped("/home", "meridian_choice=1")).toBe(false);
    for (const page of ["/", "/sign-in", "/privacy", "/recover", "/recover/password"])
      expect(dropped(page, `${session}; meridian_choice=1`), page).toBe(false);
  });
});

describe("over TLS", () => {
  test("the cookies of language, theme and choice are bound to this host, also when they are taken away", async () => {
    vi.stubEnv("AUTH_URL", "https://meridian.example");
    vi.resetModules();
    const { proxy: overTls } = await import("@/proxy");
    const visit = (address: string, cookie = "") =>
      overTls(
        new NextRequest(`https://meridian.example${address}`, { headers: { cookie } }),
      ).headers.getSetCookie();
    const lines = [
      ...visit("/?lang=en&theme=dark"),
      ...visit("/home", "__Host-meridian.session=secret; __Host-meridian_choice=1"),
    ];
    vi.unstubAllEnvs();
    vi.resetModules();
    expect(lines.map((line) => line.split("=")[0])).toEqual([
      "__Host-meridian_locale",
      "__Host-meridian_choice",
      "__Host-meridian_theme",
      "__Host-meridian_choice",
    ]);
    for (const line of lines) {
      expect(line).toMatch(/; Path=\//);
      expect(line).toMatch(/; Secure/);
      expect(line).not.toMatch(/Domain=/i);
    }
  });
});

describe("T68, T69: the policy of a page", () => {
  const policyOf = (answer: ReturnType<typeof ask>) => answer.headers.get("content-security-policy") ?? "";
  const nonceOf = (answer: ReturnType<typeof ask>) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1];

  test("lets scripts run by nonce only", () => {
    const scripts = policyOf(ask("/"))
      .split("; ")
      .find((rule) => rule.startsWith("script-src"));

    expect(scripts).toMatch(/^script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'$/);
  });

  test("closes what no page needs", () => {
    const policy = policyOf(ask("/"));

    for (const rule of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policy.split("; ")).toContain(rule);
    }
  });

  test("gives every answer another nonce", () => {
    expect(nonceOf(ask("/"))).not.toBe(nonceOf(ask("/")));
  });
});
