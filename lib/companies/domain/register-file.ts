import { checkRegistrationNumbers } from "@/lib/companies/domain/registration-numbers";
import { csvRows } from "@/lib/shared/csv-reading";
import { parseDateInput } from "@/lib/shared/iso-date";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";
import { cleanText } from "@/lib/shared/text";

/** A line of the register's copy, as it is stored. */
export type RegisterRow = {
  readonly inn: string;
  readonly kpp: string | null;
  readonly ogrn: string;
  readonly name_ru: string;
  readonly name_en: string | null;
  readonly address: string;
  readonly registered_on: string;
};

/** The columns of the file, in any order; `kpp` and `name_en` may be missing or empty. */
export const registerColumns = [
  "inn",
  "kpp",
  "ogrn",
  "name_ru",
  "name_en",
  "address",
  "registered_on",
] as const;

const optional: ReadonlySet<string> = new Set(["kpp", "name_en"]);

/** A line that was left out: its number in the file, counted from 1, and why. */
export type RefusedLine = { readonly line: number; readonly failure: Failure };

type RegisterFile = { readonly rows: readonly RegisterRow[]; readonly refused: readonly RefusedLine[] };

/**
 * Reads a copy of the state register. A line with a number that cannot be, or without a name, is left out and
 * reported; a file without the columns is refused. The last line of an ИНН counts.
 */
export const readRegisterFile = (
  text: string,
): Result<RegisterFile, { readonly code: "registerColumns"; readonly missing: string }> => {
  const lines = csvRows(text);
  const head = (lines.next().value ?? []).map((name: string) => name.trim().toLowerCase());
  const missing = registerColumns.filter((column) => !optional.has(column) && !head.includes(column));
  if (missing.length > 0) return fail({ code: "registerColumns", missing: missing.join(", ") });

  const rows = new Map<string, RegisterRow>();
  const refused: RefusedLine[] = [];
  let line = 1;
  for (const cells of lines) {
    line += 1;
    const read = readLine((column) => cells[head.indexOf(column)]?.trim() ?? "");
    if (read.ok) rows.set(read.value.inn, read.value);
    else refused.push({ line, failure: read.failure });
  }

  return ok({ rows: [...rows.values()], refused });
};

const readLine = (cell: (column: (typeof registerColumns)[number]) => string): Result<RegisterRow> => {
  const numbers = checkRegistrationNumbers({ inn: cell("inn"), ogrn: cell("ogrn"), kpp: cell("kpp") });
  if (!numbers.ok) return numbers;
  const registeredOn = parseDateInput(cell("registered_on"));
  if (!registeredOn.ok) return registeredOn;
  const [nameRu, nameEn, address] = [
    cleanText(cell("name_ru")),
    cleanText(cell("name_en")),
    cleanText(cell("address")),
  ];
  if (!nameRu.ok) return nameRu;
  if (!nameEn.ok) return nameEn;
  if (!address.ok) return address;
  if (nameRu.value === "" || address.value === "") return fail({ code: "required" });
  if (Math.max(nameRu.value.length, nameEn.value.length) > 300 || address.value.length > 500)
    return fail({ code: "registerTextTooLong" });

  return ok({
    ...numbers.value,
    name_ru: nameRu.value,
    name_en: nameEn.value || null,
    address: address.value,
    registered_on: registeredOn.value,
  });
};
