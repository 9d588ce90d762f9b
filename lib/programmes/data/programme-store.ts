import "server-only";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";
import { sha256Hex } from "@/lib/platform/hash";
import type { ImportPlan } from "@/lib/programmes/domain/programme-import";
import { filingSpanOf } from "@/lib/programmes/domain/rulebook/filing-windows";
import { rulebookToJson } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { uuidv7 } from "@/lib/shared/ids";

/** A programme and its versions as importing judges them; null when there is none of that code. */
export const findProgramme = (db: Db, code: string) =>
  db.programme.findUnique({
    where: { code },
    select: {
      id: true,
      code: true,
      versions: { select: { id: true, version: true, status: true, filedFrom: true, filedTo: true } },
    },
  });

type Import = {
  readonly rules: Rulebook;
  readonly plan: ImportPlan;
  /** Null: the programme is new. */
  readonly programmeId: string | null;
  readonly authorId: string;
  readonly now: string;
};

/** The rows of a published version, in the order in which the windows stay apart. */
export const importRecords = ({ rules, plan, programmeId, authorId, now }: Import) => {
  const id = programmeId ?? uuidv7();
  const versionId = uuidv7();
  const records: RecordWrite[] = [
    ...(programmeId ? [] : [programmeRecord(id, rules, now)]),
    ...plan.supersedes.map(
      (earlier): RecordWrite => ({
        table: "programme_version",
        set: { status: "SUPERSEDED" },
        where: { id: earlier.id, status: "PUBLISHED" },
      }),
    ),
    versionRecord({ id: versionId, programmeId: id, rules, authorId, now }),
  ];

  return { programmeId: id, versionId, records };
};

const programmeRecord = (id: string, rules: Rulebook, now: string): RecordWrite => ({
  table: "programme",
  row: { id, code: rules.code, name_ru: rules.name.ru, name_en: rules.name.en, created_at: now },
});

type Version = {
  readonly id: string;
  readonly programmeId: string;
  readonly rules: Rulebook;
  readonly authorId: string;
  readonly now: string;
};

const versionRecord = ({ id, programmeId, rules, authorId, now }: Version): RecordWrite => {
  const document = rulebookToJson(rules);
  const { from, to } = filingSpanOf(rules);

  return {
    table: "programme_version",
    row: {
      id,
      programme_id: programmeId,
      version: rules.version,
      status: "PUBLISHED",
      rules: document,
      rules_hash: sha256Hex(canonicalJson(document)),
      filed_from: from.toISOString(),
      filed_to: to.toISOString(),
      created_at: now,
      created_by_id: authorId,
      published_at: now,
      published_by_id: authorId,
    },
  };
};
