import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLineField } from "@/lib/claims/domain/draft-fields";
import { formValueOf, typedAmount, typedDay, typedOfBase } from "@/lib/claims/domain/typed-values";
import { casesOf } from "@/tests/support/counts";

describe("a stored value in a form", () => {
  it("is written as its reader writes", () => {
    expect(typedAmount(12_800_000n, "INR", "ru")).toBe("128\u00a0000,00");
    expect(typedAmount(12_800_000n, "INR", "en")).toBe("128,000.00");
    expect(typedAmount(1_234_567n, "JPY", "en")).toBe("1234567");
    expect(typedAmount(5n, "RUB", "ru")).toBe("0,05");
    expect(typedDay("2026-03-27", "ru")).toBe("27.03.2026");
    expect(typedDay("2026-03-27", "en")).toBe("27/03/2026");
  });

  it("keeps its base beside it", () => {
    const writing = { currency: "RUB", locale: "ru" } as const;
    expect(formValueOf("amount", 100n, writing)).toEqual({ base: "100", typed: "1,00" });
    expect(formValueOf("paidOn", null, writing)).toEqual({ base: "", typed: "" });
    expect(typedOfBase("vat", "100", writing)).toBe("1,00");
    expect(typedOfBase("purpose", "100", writing)).toBe("100");
  });

  it("is read back as the same value, whatever the amount, currency and language", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        fc.constantFrom("RUB", "EUR", "JPY", "KWD"),
        fc.constantFrom("ru" as const, "en" as const),
        (minor, currency, locale) => {
          const read = parseLineField("amount", typedAmount(minor, currency, locale), { currency });
          expect(read).toEqual({ ok: true, value: minor });
        },
      ),
      casesOf("typedValues"),
    );
  });
});
