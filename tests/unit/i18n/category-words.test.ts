import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { withCategoryWords } from "@/lib/i18n/category-words";
import { messagesOf } from "@/tests/unit/programmes/words";

const messages = { categories: messagesOf("en", "categories"), common: messagesOf("en", "common") };

const say = createTranslator({
  locale: "en",
  messages: withCategoryWords(messages, "en", [
    { code: "CERTIFICATION", ru: "Сертификаты", en: "Certificates" },
    { code: "FAIR_STAND", ru: "Стенд", en: "Stand {A} & 'tent' <b>" },
  ]),
}) as unknown as (key: string) => string;

test("a category is called what its programme calls it", () => {
  expect(say("categories.CERTIFICATION.name")).toBe("Certificates");
  expect(say("categories.FAIR_STAND.name")).toBe("Stand {A} & 'tent' <b>");
});

test("short forms and explanations stay ours where we have them, and are the name elsewhere", () => {
  expect(say("common.categoryShort.CERTIFICATION")).toBe("Certification");
  expect(say("categories.CERTIFICATION.covers")).toContain("Tests, registration");
  expect(say("common.categoryShort.FAIR_STAND")).toBe("Stand {A} & 'tent' <b>");
  expect(say("categories.FAIR_STAND.claimTitle")).toBe("Stand {A} & 'tent' <b>");
});

test("a category that no published programme has keeps its own words", () => {
  expect(say("categories.TRANSPORT.name")).toBe("International transport");
});
