import { type DraftFailure, type OpenDraft, writeDraft } from "@/lib/claims/commands/write-draft";
import {
  type FieldsRow,
  findClaimFields,
  findLineFields,
  isOpenAccount,
  writeClaimFields,
  writeLineFields,
} from "@/lib/claims/data/draft-fields-store";
import { touchDraft } from "@/lib/claims/data/draft-store";
import {
  type DraftChanges,
  type FieldConflict,
  judgeClaimFields,
  judgeLineFields,
  type TypedField,
} from "@/lib/claims/domain/draft-changes";
import {
  baseOf,
  type ClaimDraftField,
  type DraftValue,
  type LineDraftField,
} from "@/lib/claims/domain/draft-fields";
import { isAccountOpen, isContractOpen, isLineOpen } from "@/lib/claims/domain/open-parts";
import type { FieldRefusal, SavedFields } from "@/lib/claims/domain/saved-fields";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import type { Db } from "@/lib/platform/db/prisma";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";

type SaveClaimInput = { readonly number: string; readonly fields: readonly TypedField<ClaimDraftField>[] };
type SaveLineInput = {
  readonly number: string;
  readonly lineId: string;
  readonly fields: readonly TypedField<LineDraftField>[];
};

/** Saves fields of a line, each by itself: what can be saved is saved, the rest is answered with its reason. */
export const saveLineFields = (
  actor: CompanyActor,
  { number, lineId, fields }: SaveLineInput,
): Promise<Result<SavedFields, DraftFailure>> =>
  writeDraft<SavedFields, DraftFailure>(actor, number, async (db, draft) => {
    const row = await findLineFields(db, draft.id, lineId);
    if (!row) return fail({ code: "lineNotFound" });
    if (!isLineOpen(draft.open, lineId)) return fail({ code: "partClosed" });

    const changes = judgeLineFields(fields, row.values);
    if (!isEmpty(changes.write)) await writeLineFields(db, actor, lineId, changes.write);
    return ok(await saved(db, actor, { draft, row, fields, changes }));
  });

/** Saves fields of the claim itself: category, contract, account. */
export const saveClaimFields = (
  actor: CompanyActor,
  { number, fields }: SaveClaimInput,
): Promise<Result<SavedFields, DraftFailure>> =>
  writeDraft<SavedFields, DraftFailure>(actor, number, async (db, draft) => {
    if (!fields.every(({ field }) => isFieldOpen(draft, field))) return fail({ code: "partClosed" });

    const row = await findClaimFields(db, draft.id);
    const changes = await withKnownAccount(db, judgeClaimFields(fields, row.values));
    if (!isEmpty(changes.write)) await writeClaimFields(db, actor, draft.id, changes.write);
    return ok(await saved(db, actor, { draft, row, fields, changes }));
  });

const isFieldOpen = ({ open }: OpenDraft, field: ClaimDraftField): boolean => {
  if (field === "accountId") return isAccountOpen(open);
  if (field === "title" || field === "category") return open.kind === "everything";
  return isContractOpen(open);
};

const withKnownAccount = async (
  db: Db,
  changes: DraftChanges<ClaimDraftField>,
): Promise<DraftChanges<ClaimDraftField>> => {
  const { accountId, ...others } = changes.write;
  if (typeof accountId !== "string" || (await isOpenAccount(db, accountId))) return changes;
  return { write: others, refused: { ...changes.refused, accountId: { code: "accountUnknown" } } };
};

type Outcome<F extends string> = {
  readonly draft: OpenDraft;
  readonly row: FieldsRow<F>;
  readonly fields: readonly TypedField<F>[];
  readonly changes: DraftChanges<F>;
};

const saved = async <F extends string>(
  db: Db,
  actor: CompanyActor,
  { draft, row, fields, changes }: Outcome<F>,
): Promise<SavedFields> => {
  const now: Readonly<Record<string, DraftValue>> = { ...row.values, ...changes.write };
  const accepted = fields.filter(({ field }) => changes.refused[field] === undefined);
  const touched = isEmpty(changes.write) ? null : await touchDraft(db, actor, draft);

  return {
    currency: String(now.currency ?? "RUB"),
    version: touched?.version ?? draft.version,
    savedAt: touched?.savedAt ?? null,
    saved: Object.fromEntries(accepted.map(({ field }) => [field, baseOf(now[field] ?? null)])),
    refused: Object.fromEntries(
      Object.entries<Failure | FieldConflict | undefined>(changes.refused).flatMap(([field, failure]) =>
        failure ? [[field, explained(failure, row)]] : [],
      ),
    ),
  };
};

const explained = (failure: Failure | FieldConflict, row: FieldsRow<string>): FieldRefusal =>
  failure.code === "conflict" ? { ...failure, who: row.editedBy, at: row.editedAt } : failure;

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;
