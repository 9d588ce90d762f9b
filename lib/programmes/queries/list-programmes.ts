import type { BilingualName } from "@/lib/shared/bilingual-name";
import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import { findProgrammeList } from "@/lib/programmes/data/programme-reads";
import { type IsoDate, moscowDateOf } from "@/lib/shared/iso-date";

/** When a version takes claims, seen from now. */
export type VersionPhase = "inForce" | "upcoming" | "over" | "superseded" | "draft";

export type ProgrammeVersionRow = {
  readonly version: number;
  readonly phase: VersionPhase;
  readonly filedFrom: string;
  /** The last day on which a claim can be filed. */
  readonly filedUntil: string;
  readonly publishedAt: string | null;
};

export type ProgrammeList = {
  readonly programmes: readonly {
    readonly code: string;
    readonly name: BilingualName;
    readonly versions: readonly ProgrammeVersionRow[];
  }[];
  readonly mayImport: boolean;
};

type Window = { readonly status: string; readonly filedFrom: Date; readonly filedTo: Date };

export const phaseOf = ({ status, filedFrom, filedTo }: Window, now: Date): VersionPhase => {
  if (status === "DRAFT") return "draft";
  if (status === "SUPERSEDED") return "superseded";
  if (now < filedFrom) return "upcoming";

  return now < filedTo ? "inForce" : "over";
};

/** Programmes with their versions, the latest version first. */
export const listProgrammes = async (actor: OfficialActor): Promise<ProgrammeList> => {
  const programmes = await withContext(actor.session, (db) => findProgrammeList(db));
  const now = new Date(actor.person.now);

  return {
    programmes: programmes.map(({ code, nameRu, nameEn, versions }) => ({
      code,
      name: { ru: nameRu, en: nameEn },
      versions: versions.map((version) => ({
        version: version.version,
        phase: phaseOf(version, now),
        filedFrom: moscowDateOf(version.filedFrom),
        filedUntil: lastDayOf(version.filedTo),
        publishedAt: version.publishedAt?.toISOString() ?? null,
      })),
    })),
    mayImport: mayDo(actor, "importProgramme"),
  };
};

/** The last day of a window that ends before this moment; at midnight that is the day before. */
export const lastDayOf = (filedTo: Date): IsoDate => moscowDateOf(new Date(filedTo.getTime() - 1));
