import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { findProgramme, importRecords } from "@/lib/programmes/data/programme-store";
import { type ImportFailure, planImport, readProgrammeFile } from "@/lib/programmes/domain/programme-import";
import { fail, type Result } from "@/lib/shared/result";

/** The whole text of a programme file. */
export type ImportProgrammeInput = { readonly text: string; readonly idempotencyKey?: string | undefined };

type Imported = { readonly code: string; readonly version: number };
type Failure = OfficeFailure | ImportFailure | { readonly code: "versionExists" };

const importFile = async (
  actor: OfficialActor,
  { text }: ImportProgrammeInput,
  request: RequestKey,
): Promise<Result<Imported, Failure>> => {
  const rules = readProgrammeFile(text);
  if (!rules.ok) return rules;
  const { code, version } = rules.value;
  const known = await withContext(actor.session, (db) => findProgramme(db, code));
  const plan = planImport(rules.value, known?.versions ?? [], new Date(actor.person.now));
  if (!plan.ok) return plan;

  const { programmeId, versionId, records } = importRecords({
    rules: rules.value,
    plan: plan.value,
    programmeId: known?.id ?? null,
    authorId: actor.userId,
    now: actor.person.now,
  });
  const applied = await applyOfficeChange(
    actor,
    {
      action: "importProgramme",
      programmeId,
      event: {
        type: "programmeImported",
        objectType: "programmeVersion",
        objectId: versionId,
        data: { code, version, supersedes: plan.value.supersedes.map((earlier) => earlier.version) },
      },
      records,
      result: { code, version },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists" ? fail({ code: "versionExists" }) : applied;
};

/**
 * Publishes a programme version from its file. Until versions are edited and published by two people on a page
 * of their own, one administrator imports, and the audit trail names them.
 */
export const importProgramme = idempotent("importProgramme", importFile);
