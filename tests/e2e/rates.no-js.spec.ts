import { ratesJourney } from "./support/rates-journey";
import { test } from "./support/test";

test("files of rates are taken and corrected without scripts", async ({ login, say }) => {
  await ratesJourney(await login("kovshov"), say, "2015-03-04");
});
