import { wholeJourney } from "./support/joining";
import { test } from "./support/test";

test("a company comes in without scripts: register, enter the company, invite a colleague, both act", async ({
  visitor,
  say,
}) => {
  test.setTimeout(180_000);
  await wholeJourney(await visitor(), await visitor(), say, Number(String(Date.now()).slice(-5)) + 1);
});
