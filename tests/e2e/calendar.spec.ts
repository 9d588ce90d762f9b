import { calendarJourney } from "./support/calendar-journey";
import { expect, test } from "./support/test";

test("an administrator changes a day of the calendar, and the history says who and why", async ({
  login,
  say,
}) => {
  await calendarJourney(await login("kovshov"), say, "2019-04-09");

  const auditor = await login("zimin");
  await auditor.goto("/admin/calendar?year=2019");
  await expect(auditor.getByText("Указ о 2019-04-09")).toBeVisible();
  await expect(auditor.locator("form#day")).toHaveCount(0);
});
