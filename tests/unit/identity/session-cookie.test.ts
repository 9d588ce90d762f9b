import { describe, expect, it } from "vitest";
import { sessionCookieName } from "@/lib/identity/domain/session-cookie";
import { readProjectFile } from "@/tests/support/project-files";

describe("T43: the cookie of a session", () => {
  it("is bound to this very host over TLS, so that no neighbour can plant one", () => {
    expect(sessionCookieName(true)).toMatch(/^__Host-/);
    expect(sessionCookieName(false)).not.toMatch(/^__/);
  });

  it("is closed to scripts, goes along from other sites with links only, and covers the whole host", () => {
    const options = /options: \{ (httpOnly: true, sameSite: "lax", path: "\/", secure: isSecure\(\)) \}/;
    expect(readProjectFile("lib/identity/auth.ts")).toMatch(options);
  });
});
