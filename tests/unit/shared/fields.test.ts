import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  amountField,
  amountOrZeroField,
  countryField,
  dateField,
  emailField,
  hsCodeField,
  linesField,
  textField,
} from "@/lib/shared/fields";

const fields = {
  amount: amountField(2),
  vat: amountOrZeroField(2),
  country: countryField(),
  date: dateField(),
  email: emailField(),
  hsCode: hsCodeField(),
  lines: linesField(10),
  text: textField(10),
} as const;

type FieldName = keyof typeof fields;

describe("a field", () => {
  it.each<[FieldName, string, unknown]>([
    ["amount", "1 234,5", 123_450n],
    ["vat", "0", 0n],
    ["country", " KZ ", "KZ"],
    ["date", "6.10.2026", "2026-10-06"],
    ["email", " Anna.Orlova+1@Granat.Example ", "anna.orlova+1@granat.example"],
    ["hsCode", "9031.80", "903180"],
    ["hsCode", "9031 80 380 0", "9031803800"],
    ["hsCode", "8411", "8411"],
    ["lines", "а\r\nб", "а\nб"],
    ["text", "  0123456789  ", "0123456789"],
  ])("for %s reads %j", (name, text, value) => {
    expect(fields[name].safeParse(text)).toEqual({ success: true, data: value });
  });

  it.each<[FieldName, string, string]>([
    ["amount", "0,00", "amountZero"],
    ["amount", "-1", "amountNegative"],
    ["amount", "1,234", "amountAmbiguous"],
    ["vat", "-1", "amountNegative"],
    ["country", "ru", "countryUnknown"],
    ["date", "31.02.2026", "dateImpossible"],
    ["email", "anna", "emailShape"],
    ["email", "anna@localhost", "emailShape"],
    ["email", "anna@@a.example", "emailShape"],
    ["email", "анна@гранат.example", "emailShape"],
    ["email", "a..b@a.example", "emailShape"],
    ["email", "a@a.example\nBcc: b@b.example", "emailShape"],
    ["email", `${"a".repeat(250)}@a.example`, "textTooLong"],
    ["hsCode", "903", "hsCodeShape"],
    ["hsCode", "90318038001", "hsCodeShape"],
    ["hsCode", "9031-80", "hsCodeShape"],
    ["lines", "а\nб\nв\nг\nд\nе", "textTooLong"],
    ["text", "01234567890", "textTooLong"],
    ["text", "a\u202Eb", "textBidiCharacter"],
    ["text", "а\nб", "textControlCharacter"],
  ])("for %s refuses %j with the code %s", (name, text, code) => {
    expect(codesOf(fields[name], text)).toEqual([code]);
  });

  it.each(Object.keys(fields) as FieldName[])("for %s asks for what is missing", (name) => {
    for (const missing of [undefined, "", "  \u00A0 "]) {
      expect(codesOf(fields[name], missing)).toEqual(["required"]);
    }
  });

  it("hands on what the sentence needs besides the code", () => {
    const issue = fields.text.safeParse("01234567890").error?.issues[0];
    expect(issue).toMatchObject({ message: "textTooLong", params: { most: 10, have: 11 } });
  });

  it("may be left out where the form says so", () => {
    expect(z.object({ note: textField(10).optional() }).parse({})).toEqual({});
  });
});

const codesOf = (field: z.ZodType, input: unknown): string[] =>
  field.safeParse(input).error?.issues.map(({ message }) => message) ?? [];
