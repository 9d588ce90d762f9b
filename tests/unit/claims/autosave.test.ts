import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave } from "@/app/(company)/claims/[no]/edit/_components/autosave";

const values = new Map<string, string>();
const bases = new Map<string, string>();
const stored = new Map<string, string>();
const sent: { field: string; typed: string; base: string }[][] = [];
let answers: (Response | Error)[] = [];
let refreshed = 0;

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const savedAs = (saved: Record<string, string>) => json({ savedAt: "14:32", saved, refused: {} });

const autosave = () =>
  new Autosave({
    url: "/save",
    storageKey: "draft",
    form: {
      valueOf: (field) => values.get(field) ?? "",
      baseOf: (field) => bases.get(field) ?? "",
      setValue: (field, typed) => values.set(field, typed),
      setBase: (field, base) => bases.set(field, base),
    },
    onStored: () => {
      refreshed += 1;
    },
  });

const type = (save: Autosave, field: string, typed: string) => {
  values.set(field, typed);
  save.note(field);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal("fetch", async (_url: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body).fields);
    const answer = answers.shift() ?? new Error("no answer");
    if (answer instanceof Error) throw answer;
    return answer;
  });
  for (const kept of [values, bases, stored]) kept.clear();
  sent.length = 0;
  answers = [];
  refreshed = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("autosave", () => {
  it("sends what was typed a second after the last change, over the base it was typed on", async () => {
    const save = autosave();
    bases.set("amount", "100");
    answers = [savedAs({ amount: "200" })];
    type(save, "amount", "1");
    await vi.advanceTimersByTimeAsync(900);
    type(save, "amount", "2");
    await vi.advanceTimersByTimeAsync(999);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([[{ field: "amount", typed: "2", base: "100" }]]);
    expect(save.current()).toMatchObject({ status: "saved", savedAt: "14:32", unsaved: 0 });
    expect([bases.get("amount"), refreshed]).toEqual(["200", 1]);
  });

  it("sends what was typed meanwhile over the new base", async () => {
    const save = autosave();
    let answer: (response: Response) => void = () => undefined;
    vi.stubGlobal("fetch", (_url: string, { body }: { body: string }) => {
      sent.push(JSON.parse(body).fields);
      return new Promise<Response>((resolve) => {
        answer = resolve;
      });
    });
    type(save, "amount", "1");
    await vi.advanceTimersByTimeAsync(1000);
    type(save, "amount", "12");
    answer(savedAs({ amount: "100" }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toEqual([{ field: "amount", typed: "12", base: "100" }]);
  });

  it("keeps a copy in the tab while the connection is away, and tries again", async () => {
    const save = autosave();
    answers = [new Error("offline"), savedAs({ purpose: "Тест" })];
    type(save, "purpose", "Тест");
    await vi.advanceTimersByTimeAsync(1000);
    expect(save.current().trouble).toBe("failed");
    expect(stored.get("draft")).toBe('[["purpose",{"typed":"Тест","base":""}]]');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save.current()).toMatchObject({ trouble: null, status: "saved" });
    expect(stored.size).toBe(0);
  });

  it("has a copy of what is typed before anything was sent, so that a reload loses nothing", async () => {
    const save = autosave();
    bases.set("purpose", "Было");
    type(save, "purpose", "Тест");
    expect([sent.length, stored.get("draft")]).toEqual([0, '[["purpose",{"typed":"Тест","base":"Было"}]]']);
  });

  it("shows the server's reason when the part was closed meanwhile, and does not try again", async () => {
    const save = autosave();
    answers = [json({ message: "Заявка уже подана" }, 422)];
    type(save, "purpose", "Тест");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save.current()).toMatchObject({ trouble: "refused", reason: "Заявка уже подана", unsaved: 1 });
    expect([sent.length, stored.size]).toEqual([1, 1]);
  });

  it("after the session has ended brings the typed values back to the next page and sends them", async () => {
    const first = autosave();
    answers = [json({}, 401), savedAs({ purpose: "Тест" })];
    type(first, "purpose", "Тест");
    await vi.advanceTimersByTimeAsync(1000);
    expect(first.current().trouble).toBe("signedOut");

    values.clear();
    const next = autosave();
    next.restore();
    await vi.advanceTimersByTimeAsync(0);
    expect(values.get("purpose")).toBe("Тест");
    expect(sent[1]).toEqual([{ field: "purpose", typed: "Тест", base: "" }]);
    expect(stored.size).toBe(0);
  });

  it("asks when somebody else has written: one's own value stays, or the other is taken", async () => {
    const save = autosave();
    const theirs = { typed: "1,11", base: "111", who: "Марина", at: null };
    answers = [
      json({ savedAt: null, saved: {}, refused: { amount: { message: "Кто-то изменил", theirs } } }),
      savedAs({ amount: "222" }),
    ];
    type(save, "amount", "2,22");
    await vi.advanceTimersByTimeAsync(1000);
    expect(save.current().refused.amount?.theirs?.who).toBe("Марина");
    save.keepMine("amount", "111");
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]).toEqual([{ field: "amount", typed: "2,22", base: "111" }]);
    expect(save.current().refused).toEqual({});

    save.takeTheirs("amount", theirs);
    expect([values.get("amount"), bases.get("amount")]).toEqual(["1,11", "111"]);
  });

  it("tells a button of the form whether it may lead on", async () => {
    const save = autosave();
    answers = [json({ savedAt: null, saved: {}, refused: { paidOn: { message: "Такого дня нет" } } })];
    type(save, "paidOn", "31.02.2026");
    expect(await save.flush()).toBe(false);
    expect(stored.size).toBe(1);
    answers = [savedAs({ paidOn: "2026-02-28" })];
    type(save, "paidOn", "28.02.2026");
    expect(await save.flush()).toBe(true);
    expect(stored.size).toBe(0);
  });
});
