import { describe, expect, it, vi } from "vitest";
import { guardedAction } from "@/app/_components/form/guarded-action";
import { idle } from "@/app/_server/form-state";

const typed = (): FormData => {
  const form = new FormData();
  form.set("answer", "Класс 9, счёт исправим");
  form.set("password", "secret");
  form.set("$ACTION_ID", "1");
  return form;
};

const sent = async (action: () => Promise<never> | Promise<{ readonly status: "done" | "failed" }>) => {
  const onAccepted = vi.fn();
  const guarded = guardedAction(action, { unreachable: () => "Нет связи", onAccepted });
  const outcome = await guarded(idle, typed()).catch((error: Error) => error);
  return { outcome, accepted: onAccepted.mock.calls.length };
};

const redirectTo = (place: string) => async () => {
  throw Object.assign(new Error("NEXT_REDIRECT"), { digest: `NEXT_REDIRECT;push;${place};307;` });
};

describe("a guarded form action", () => {
  it("gives back what was typed when the answer never came, but no password", async () => {
    const { outcome, accepted } = await sent(async () => {
      throw new TypeError("Failed to fetch");
    });
    expect(outcome).toMatchObject({ status: "failed", message: "Нет связи" });
    expect(outcome).toHaveProperty("values", { answer: "Класс 9, счёт исправим" });
    expect(accepted).toBe(0);
  });

  it("lets a redirect through and takes it for acceptance", async () => {
    const { outcome, accepted } = await sent(redirectTo("/claims/26-0620?done=answered"));
    expect(outcome).toHaveProperty("digest");
    expect(accepted).toBe(1);
  });

  it("does not take being sent to sign in for acceptance", async () => {
    const { outcome, accepted } = await sent(redirectTo("/sign-in?back=%2Fclaims%2F26-0620"));
    expect(outcome).toHaveProperty("digest");
    expect(accepted).toBe(0);
  });

  it("leaves a 404 or 403 to the page", async () => {
    const { outcome, accepted } = await sent(async () => {
      throw Object.assign(new Error("no"), { digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
    });
    expect([outcome instanceof Error, accepted]).toEqual([true, 0]);
  });

  it("passes answers on, and a refusal is no acceptance", async () => {
    expect(await sent(async () => ({ status: "done" }))).toMatchObject({ accepted: 1 });
    expect(await sent(async () => ({ status: "failed" }))).toMatchObject({ accepted: 0 });
  });
});
