import { describe, expect, it } from "vitest";
import { formValues } from "@/app/_server/form-values";
import { newPasskey, passkeySignature } from "@/lib/identity/domain/passkey-inputs";
import { passkeyPlaceOf } from "@/lib/identity/domain/passkeys";

describe("where passkeys belong", () => {
  it.each([
    ["https://grants.example", { rpId: "grants.example", origin: "https://grants.example" }],
    ["https://grants.example:8443/x", { rpId: "grants.example", origin: "https://grants.example:8443" }],
    ["http://localhost:3000", { rpId: "localhost", origin: "http://localhost:3000" }],
    ["http://grants.example", null],
    ["https://192.0.2.7", null],
    ["http://127.0.0.1:3000", null],
    ["https://[::1]:3000", null],
  ])("%s", (address, place) => {
    expect(passkeyPlaceOf(address)).toEqual(place);
  });
});

const signature = {
  id: "AbC_-9",
  rawId: "AbC_-9",
  type: "public-key",
  response: { clientDataJSON: "AA", authenticatorData: "AA", signature: "AA", userHandle: null },
};

describe("what a browser answers", () => {
  it("is let in as far as it is used", () => {
    const parsed = passkeySignature.parse(
      JSON.stringify({ ...signature, authenticatorAttachment: "platform" }),
    );
    expect(parsed).toEqual(signature);
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", "null"],
    ["another kind of credential", JSON.stringify({ ...signature, type: "password" })],
    ["other signs than base64url", JSON.stringify({ ...signature, id: "a/b+c=" })],
    ["an answer without a signature", JSON.stringify({ ...signature, response: { clientDataJSON: "AA" } })],
    ["more than any authenticator says", JSON.stringify({ ...signature, id: "A".repeat(30_000) })],
  ])("is refused when it is %s", (_what, text) => {
    expect(passkeySignature.safeParse(text).success).toBe(false);
    expect(newPasskey.safeParse(text).success).toBe(false);
  });
});

describe("the proof that a form brings", () => {
  it("reaches no command and is not shown again", () => {
    const form = new FormData();
    form.set("reason", "because");
    form.set("proofPassword", "123456");
    form.set("proofPasskey", "{}");
    expect(formValues(form)).toEqual({ typed: { reason: "because" }, parsed: { reason: "because" } });
  });
});
