import { describe, expect, it } from "vitest";
import { readRegisterFile } from "@/lib/companies/domain/register-file";
import { csvRows } from "@/lib/shared/csv-reading";

const head = "inn;kpp;ogrn;name_ru;name_en;address;registered_on";
const gemma =
  '9801412073;980101001;1209800000013;"ООО ""Гемма; Тест""";Gemma-Test LLC;"Москва,\nул. 1";06.10.2015';

describe("the cells of a CSV file", () => {
  it.each([
    [
      "commas and quotes",
      'a,"b ""c"", d"\r\ne,f\r\n',
      [
        ["a", 'b "c", d'],
        ["e", "f"],
      ],
    ],
    [
      "semicolons, commas inside",
      "a;b,c\n1;2,5",
      [
        ["a", "b,c"],
        ["1", "2,5"],
      ],
    ],
    [
      "a byte order mark and empty lines",
      "\uFEFFa,b\n\n\n1,\n",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    [
      "a line break inside quotes",
      'a,b\n"1\n2",3\n',
      [
        ["a", "b"],
        ["1\n2", "3"],
      ],
    ],
    ["a quote that never closes", 'a,b\n"1,2\n3', [["a", "b"], ["1,2\n3"]]],
    ["nothing", "", []],
  ])("are read with %s", (_what, text, rows) => {
    expect([...csvRows(text)]).toEqual(rows);
  });
});

describe("a copy of the state register", () => {
  it("is read line by line; lines that cannot be are left out with their reason", () => {
    const read = readRegisterFile(
      [
        head,
        gemma.replace("\n", " "),
        "9801412074;980101001;1209800000013;ООО;;Москва;06.10.2015",
        "9801412073;;1209800000013;ООО;;Москва;06.10.2015",
        "9801208335;980101001;1209800000013;;;Москва;06.10.2015",
        "9801208335;980101001;1209800000013;ООО;;Москва;31.02.2015",
      ].join("\r\n"),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [
          {
            inn: "9801412073",
            name_ru: 'ООО "Гемма; Тест"',
            name_en: "Gemma-Test LLC",
            address: "Москва, ул. 1",
            registered_on: "2015-10-06",
          },
        ],
        refused: [
          { line: 3, failure: { code: "innCheckDigit" } },
          { line: 4, failure: { code: "kppMissing" } },
          { line: 5, failure: { code: "required" } },
          { line: 6, failure: { code: "dateImpossible" } },
        ],
      },
    });
  });

  it("takes the columns in any order, English names missing, and the last line of an INN", () => {
    const read = readRegisterFile(
      [
        "ogrn,registered_on,inn,address,name_ru,kpp",
        "1209800000013,2015-10-06,9801412073,Москва,Старое,980101001",
        "1209800000013,2015-10-06,9801412073,Москва,Новое,980101001",
      ].join("\n"),
    );
    expect(read).toMatchObject({ value: { rows: [{ name_ru: "Новое", name_en: null }], refused: [] } });
  });

  it("without its columns is refused", () => {
    expect(readRegisterFile("inn,name_ru\n1,2")).toEqual({
      ok: false,
      failure: { code: "registerColumns", missing: "ogrn, address, registered_on" },
    });
  });
});
