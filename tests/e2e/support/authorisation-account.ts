// The rows of one's own account: signing in, its second step, settings.
import type { Area, Row } from "./authorisation-matrix";

const page = (path: string, area: Area): Row => ({
  file: `app/(account)${path}/page.tsx`,
  area,
  addresses: () => [{ path, of: "everybody" }],
});

/** Links to a provider and back: without one, or with an answer that nobody waits for, they lead to signing in. */
const sso = (file: string, paths: readonly string[]): Row => ({
  file: `app/(account)/sign-in/sso/[side]/${file}`,
  area: { side: "open", leadsTo: "signIn" },
  addresses: () => paths.map((path) => ({ path: `/sign-in/sso/${path}`, of: "everybody" })),
});

export const accountPages: readonly Row[] = [
  page("/demo/mailbox", { side: "open" }),
  sso("route.ts", ["office", "nobody"]),
  sso("callback/route.ts", ["office/callback", "company/callback?code=x&state=y", "nobody/callback"]),
  page("/sign-in", { side: "entrance" }),
  page("/sign-in/second-factor", { side: "entrance", halfway: true }),
  page("/change-password", { side: "person", newcomerToo: true }),
  page("/prove", { side: "person" }),
  page("/settings", { side: "person" }),
  page("/settings/passkey", { side: "person", newcomerToo: true }),
  page("/settings/data", { side: "person" }),
  // There only for a session that has asked for it with a fresh proof.
  ...["json", "html"].map(
    (kind): Row => ({
      file: `app/(account)/settings/data/${kind}/route.ts`,
      area: { side: "person" },
      addresses: () => [{ path: `/settings/data/${kind}`, of: "nobody" }],
    }),
  ),
  page("/settings/second-factor", { side: "person", newcomerToo: true }),
];
