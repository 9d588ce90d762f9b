import { calendarJourney } from "./support/calendar-journey";
import { test } from "./support/test";

test("a day of the calendar is changed without scripts", async ({ login, say }) => {
  await calendarJourney(await login("kovshov"), say, "2020-03-17");
});
