import { beforeAll, expect, it } from "vitest";
import { aWorld, type World } from "@/tests/support/builders";
import { setClock } from "@/tests/support/builders-clock";
import { again } from "@/tests/support/builders-people";
import { aRate, balanceOf } from "@/tests/support/builders-programme";
import { testInstant } from "@/tests/support/database";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

it("a budget line opened by a second administrator has its money available", async () => {
  const balance = await balanceOf(world.budgetLines.CERTIFICATION ?? "");
  expect(balance).toMatchObject({ allocated: 11_000_000_000n, available: 11_000_000_000n });
});

it("the clock of the database stands where a test puts it", async () => {
  await setClock("2026-11-02T12:00:00+03:00");
  const later = await again(world.company.certifier);
  expect(new Date(later.person.now).toISOString()).toBe("2026-11-02T09:00:00.000Z");
  await setClock(testInstant);
  expect(new Date((await again(world.reviewer)).person.now).toISOString()).toBe("2026-10-06T07:00:00.000Z");
});

it("a rate can be stored", async () => {
  await aRate(world.admin, { currency: "EUR", date: "2026-03-17", value: 924_118n });
});
