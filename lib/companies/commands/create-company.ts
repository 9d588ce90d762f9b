import { companyRow } from "@/lib/companies/data/company-rows";
import { findCompany } from "@/lib/companies/data/company-store";
import type { CreateCompanyInput } from "@/lib/companies/domain/company-inputs";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { fail, type Result } from "@/lib/shared/result";

type Created = { readonly companyId: string; readonly inn: string };
type Failure =
  | OfficeFailure
  | { readonly code: "innTaken"; readonly name: string }
  | { readonly code: "registeredLater" };

const create = async (
  actor: OfficialActor,
  input: CreateCompanyInput,
  request: RequestKey,
): Promise<Result<Created, Failure>> => {
  if (input.registeredOn > moscowDateOf(new Date(actor.person.now))) return fail({ code: "registeredLater" });
  const known = await withContext(actor.session, (db) => findCompany(db, { inn: input.inn }));
  if (known) return fail({ code: "innTaken", name: known.nameRu });

  const companyId = uuidv7();
  const applied = await applyOfficeChange(
    actor,
    {
      action: "createCompany",
      companyId,
      event: {
        type: "companyCreated",
        objectType: "company",
        objectId: companyId,
        data: { inn: input.inn, name: input.nameRu },
      },
      records: [
        {
          table: "company",
          row: { ...companyRow(companyId, input), created_at: actor.person.now, version: 1 },
        },
      ],
      result: { companyId, inn: input.inn },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists"
    ? fail({ code: "innTaken", name: input.inn })
    : applied;
};

/** Enters a company; its people are added afterwards. */
export const createCompany = idempotent("createCompany", create);
