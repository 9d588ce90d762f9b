import { describe, expect, it } from "vitest";
import { csvDialects, csvRow } from "@/lib/shared/csv";

describe("a row of a CSV file", () => {
  it("is separated as spreadsheets of its language expect", () => {
    const cells = ["Перевозка", { figures: "8867500.05" }];
    expect(csvRow(cells, csvDialects.ru)).toBe("Перевозка;8867500,05\r\n");
    expect(csvRow(cells, csvDialects.en)).toBe("Перевозка,8867500.05\r\n");
  });

  it("quotes what holds a separator, a quote or a line break", () => {
    expect(csvRow(['ООО "А"; Б', "две\nстроки", "a,b"], csvDialects.ru)).toBe(
      '"ООО ""А""; Б";"две\nстроки";a,b\r\n',
    );
  });

  it.each(["=1+1", "+7 495", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\u00a0=1"])(
    "never lets a spreadsheet run %j",
    (text) => {
      expect(csvRow([text], csvDialects.en).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  it("leaves amounts below zero to count with", () => {
    expect(csvRow([{ figures: "-12.50" }], csvDialects.ru)).toBe("-12,50\r\n");
  });
});
