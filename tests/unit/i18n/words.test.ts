import { describe, expect, test } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";

describe("plurals", () => {
  test.each([
    [0, "0 дней"],
    [1, "1 день"],
    [2, "2 дня"],
    [5, "5 дней"],
    [11, "11 дней"],
    [12, "12 дней"],
    [21, "21 день"],
    [22, "22 дня"],
    [111, "111 дней"],
  ])("%i days decline in Russian", async (days, words) => {
    const t = await translatorFor("ru", "common");

    expect(t("days", { days })).toBe(words);
  });

  test("English has one form and the other", async () => {
    const t = await translatorFor("en", "common");

    expect(t("days", { days: 1 })).toBe("1 day");
    expect(t("days", { days: 10 })).toBe("10 days");
  });

  test("the summary of a form counts its errors", async () => {
    const t = await translatorFor("ru", "common");

    expect([1, 2, 5].map((count) => t("summaryTitle", { count }))).toEqual([
      "Исправьте одно поле",
      "Исправьте 2 поля",
      "Исправьте 5 полей",
    ]);
  });

  test("a missed deadline says by how much", async () => {
    const t = await translatorFor("ru", "common");

    expect(t("due.late", { days: 2 })).toBe("просрочено на 2 дня");
  });
});
