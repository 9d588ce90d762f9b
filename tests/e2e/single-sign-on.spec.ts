// A company's person links an identity of a provider, signs in through it, and takes the link away again.
import { demoPassword } from "@/prisma/seed/data/people";
import { anOidcProvider } from "../support/oidc-provider";
import { emailOf } from "./support/people";
import { expect, signIn, test } from "./support/test";

const person = "7:certifier";
const { OIDC_COMPANY_ISSUER = "", OIDC_COMPANY_NAME = "" } = process.env;
const client = {
  id: process.env.OIDC_COMPANY_CLIENT_ID ?? "",
  secret: process.env.OIDC_COMPANY_CLIENT_SECRET ?? "",
};

let provider: Awaited<ReturnType<typeof anOidcProvider>>;

test.beforeAll(async () => {
  provider = await anOidcProvider([client], Number(new URL(OIDC_COMPANY_ISSUER).port));
});
test.afterAll(() => provider.stop());

test("an identity is linked by hand, signs in, and opens nothing once it is unlinked", async ({
  visitor,
  say,
}) => {
  const name = { name: OIDC_COMPANY_NAME };
  const page = await visitor();
  const through = async (subject: string) => {
    provider.says({ subject });
    await page.context().clearCookies({ name: "meridian.session" });
    await page.goto("/sign-in?back=/claims");
    await page.getByRole("link", { name: say("identity.sso.signIn.company", name) }).click();
  };

  await through("7f0c");
  await expect(page.getByText(say("identity.failure.ssoUnlinked"))).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in\?/);

  await page.goto("/sign-in");
  await signIn(page, { email: emailOf(person), password: demoPassword });
  await page.goto("/settings");
  await page.getByRole("button", { name: say("identity.sso.link", name) }).click();
  await page.getByRole("link", { name: say("identity.sso.go", name) }).click();
  await page.waitForURL(/\/settings\?done=linked/);
  await expect(page.getByText(say("identity.sso.linked"))).toBeVisible();

  await through("7f0c");
  await page.waitForURL("**/claims");

  await page.goto("/settings");
  await page.getByRole("button", { name: say("identity.sso.unlinkThis", name) }).click();
  await expect(page.getByRole("button", { name: say("identity.sso.link", name) })).toBeVisible();
  await through("7f0c");
  await expect(page.getByText(say("identity.failure.ssoUnlinked"))).toBeVisible();
});
