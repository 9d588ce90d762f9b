import { z } from "zod";
import { addBankAccountInput } from "@/lib/companies/domain/bank-account-inputs";
import { createCompanyInput } from "@/lib/companies/domain/company-inputs";
import { innField } from "@/lib/companies/domain/identifier-fields";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { linesField } from "@/lib/shared/fields";

/** The first question about a company; everything else follows from it. */
export const startOnboardingInput = z.strictObject({ inn: innField() });

/** Numbers, names, address and tax regime, checked against the ИНН of the step before. */
export const describeCompanyInput = createCompanyInput;

export const describeAccountInput = addBankAccountInput;

/** The last step only confirms what stands on the page. */
export const foundCompanyInput = z.strictObject({ confirmed: z.literal("on", { error: "required" }) });

export const requestJoiningInput = z.strictObject({
  inn: innField(),
  message: z
    .union([z.string().trim().length(0), linesField(500)])
    .optional()
    .transform((text) => text || null),
});

export type RequestJoiningInput = z.output<typeof requestJoiningInput>;

export const withdrawJoiningInput = z.strictObject({ requestId: z.uuid(), idempotencyKey: requestKeyField });

const storedDetails = z.object({
  nameRu: z.string(),
  nameEn: z.string(),
  address: z.string(),
  taxRegime: z.enum(["VAT_PAYER", "SIMPLIFIED"]),
  product: z.string().nullable(),
  inn: z.string(),
  kpp: z.string().nullable(),
  ogrn: z.string(),
  registeredOn: z.string(),
});

const storedAccount = z.object({
  bik: z.string(),
  bankName: z.string(),
  settlement: z.string(),
  correspondent: z.string(),
});

/** What the steps have kept so far; a step that is not done yet is null. */
export const draftFields = z.object({
  details: storedDetails.nullable().catch(null).default(null),
  account: storedAccount.nullable().catch(null).default(null),
});

export type DraftFields = z.output<typeof draftFields>;
