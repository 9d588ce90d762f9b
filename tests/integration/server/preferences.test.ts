import { beforeAll, describe, expect, it, vi } from "vitest";
import { followChoice, forgetChoice, rememberChoice } from "@/app/_server/preferences";
import { choiceCookie, localeCookie, themeCookie } from "@/lib/i18n/locale";
import {
  findPerson,
  openSession,
  savePreference,
  sessionLifetimes,
  tokenHashOf,
} from "@/lib/identity/sessions";
import { aWorld, type World } from "@/tests/support/builders";
import { serve } from "@/tests/support/next-request";

vi.mock("next/headers", async () => (await import("@/tests/support/next-request")).nextHeaders);

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

/** A session of the person in a browser of their own. */
const browserOf = async (userId: string) => {
  const tokenHash = tokenHashOf(await openSession(userId, sessionLifetimes.company, "test"));
  const person = async () => {
    const found = await findPerson(tokenHash);
    if (!found) throw new Error("the session is over");
    return found;
  };
  return { tokenHash, person };
};

const cookiesOf = (locale: string, theme: string, chosen: boolean) =>
  new Map([[localeCookie, locale], [themeCookie, theme], ...(chosen ? [[choiceCookie, "1"] as const] : [])]);

const settingsOf = ({ locale, theme }: { readonly locale: string; readonly theme: string }) => [
  locale,
  theme,
];

describe("the language and theme of a person", () => {
  it("follow what they have just chosen, at once and for every later session", async () => {
    const { userId } = world.company.certifier;
    const { tokenHash, person } = await browserOf(userId);
    serve({ cookies: cookiesOf("en", "dark", true) });

    expect(settingsOf(await followChoice(await person(), tokenHash))).toEqual(["en", "dark"]);
    expect(settingsOf(await person())).toEqual(["en", "dark"]);
    const elsewhere = await browserOf(userId);
    expect(settingsOf(await elsewhere.person())).toEqual(["en", "dark"]);
  });

  it("do not follow a browser that merely keeps another language", async () => {
    const { tokenHash, person } = await browserOf(world.company.preparer.userId);
    const before = settingsOf(await person());
    serve({ cookies: cookiesOf("en", "dark", false) });

    expect(settingsOf(await followChoice(await person(), tokenHash))).toEqual(before);
    expect(settingsOf(await person())).toEqual(before);
  });

  it("stand still for a choice that is none", async () => {
    const { tokenHash, person } = await browserOf(world.reviewer.userId);
    const before = settingsOf(await person());
    serve({ cookies: cookiesOf("klingon", "'; DROP TABLE claim", true) });

    expect(settingsOf(await followChoice(await person(), tokenHash))).toEqual(before);
    expect(await savePreference(tokenHash, { locale: "klingon" })).toBe(true);
    expect(settingsOf(await person())).toEqual(before);
  });

  it("are those of whoever signs in, not of whoever used the browser before", async () => {
    const { tokenHash, person } = await browserOf(world.lead.userId);
    const { cookies } = serve({ cookies: cookiesOf("en", "dark", false) });

    await rememberChoice(await followChoice(await person(), tokenHash));
    expect([cookies.get(localeCookie), cookies.get(themeCookie)]).toEqual(settingsOf(await person()));
    expect(cookies.get(localeCookie)).toBe("ru");
  });

  it("follow a choice made on the way to signing in, and only once", async () => {
    const { tokenHash, person } = await browserOf(world.approver.userId);
    const { cookies } = serve({ cookies: cookiesOf("en", "light", true) });

    await rememberChoice(await followChoice(await person(), tokenHash));
    expect(settingsOf(await person())).toEqual(["en", "light"]);
    expect(cookies.has(choiceCookie)).toBe(false);
  });

  it("leave the browser with their person", async () => {
    const { cookies } = serve({ cookies: cookiesOf("en", "dark", true) });
    await forgetChoice();
    expect([...cookies]).toEqual([]);
  });
});
