import { z } from "zod";
import { innField, kppField, ogrnField } from "@/lib/companies/domain/identifier-fields";
import { checkRegistrationNumbers } from "@/lib/companies/domain/registration-numbers";
import { choiceField } from "@/lib/identity/domain/choice-fields";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { dateField, textField } from "@/lib/shared/fields";

/** A field that may be left empty; nothing but spaces counts as empty. */
const orEmpty = <T extends z.ZodType<string, string>>(field: T) =>
  z
    .union([z.string().trim().length(0), field])
    .optional()
    .transform((text) => text || null);

/** How a company pays VAT; words in `companies.taxRegime.<code>`. */
export const taxRegimes = ["VAT_PAYER", "SIMPLIFIED"] as const;

const profileFields = {
  nameRu: textField(300),
  nameEn: textField(300),
  address: textField(500),
  taxRegime: choiceField(taxRegimes),
  product: orEmpty(textField(300)),
} as const;

const relationPlaces: Readonly<Record<string, string>> = {
  kppMissing: "kpp",
  kppOfEntrepreneur: "kpp",
  ogrnOfEntrepreneur: "ogrn",
  ogrnOfOrganisation: "ogrn",
};

/** A company as the agency enters it: the numbers are right one by one, and fit each other. */
export const createCompanyInput = z
  .strictObject({
    ...profileFields,
    inn: innField(),
    kpp: orEmpty(kppField()),
    ogrn: ogrnField(),
    registeredOn: dateField(),
    idempotencyKey: requestKeyField,
  })
  .superRefine((company, context) => {
    const fitting = checkRegistrationNumbers(company);
    if (fitting.ok) return;

    const { code, ...params } = fitting.failure;
    context.addIssue({ code: "custom", message: code, params, path: [relationPlaces[code] ?? "inn"] });
  });

export type CreateCompanyInput = z.output<typeof createCompanyInput>;

/** What a certifier may change about their own company; the register's numbers stay. */
export const editCompanyInput = z.strictObject({
  ...profileFields,
  kpp: orEmpty(kppField()),
  version: z.coerce.number().int().positive(),
  idempotencyKey: requestKeyField,
});

export type EditCompanyInput = z.output<typeof editCompanyInput>;
