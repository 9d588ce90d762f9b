import { expect, test } from "vitest";
import { bannerOf } from "../../../scripts/start/banner.mjs";

const demo = {
  password: "open-sesame",
  accounts: [
    { email: "preparer@demo.example", labelEn: "Preparer, company 1" },
    { email: "lead@demo.example", labelEn: "Lead" },
  ],
};

test("the banner of a demo names the address, the accounts and the mailbox", () => {
  const text = bannerOf({ port: 3000, dir: "/data", embedded: true, demo });

  expect(text).toContain("http://localhost:3000\n");
  expect(text).toContain("open-sesame");
  expect(text).toContain("lead@demo.example      Lead");
  expect(text).toContain("http://localhost:3000/demo/mailbox");
});

test("the banner of a real installation names no accounts and no mailbox", () => {
  const text = bannerOf({ port: 80, dir: "/data", embedded: false, demo: undefined });

  expect(text).not.toMatch(/account|mailbox/i);
});
