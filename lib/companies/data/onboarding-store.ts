import "server-only";
import { type DraftFields, draftFields } from "@/lib/companies/domain/onboarding-inputs";
import { callDatabase } from "@/lib/platform/db/call";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { pool } from "@/lib/platform/db/pool";
import type { Result } from "@/lib/shared/result";

/** What the copy of the state register says of a company. */
export type RegisterEntry = {
  readonly kpp: string | null;
  readonly ogrn: string;
  readonly nameRu: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly registeredOn: string;
};

export type Onboarding = {
  readonly inn: string | null;
  readonly fields: DraftFields;
  /** A company of that INN acts here already. */
  readonly isHere: boolean;
  readonly register: RegisterEntry | null;
  /** Wishes to join that wait or were declined. */
  readonly requests: readonly {
    readonly id: string;
    readonly inn: string;
    readonly at: string;
    readonly outcome: "DECLINED" | null;
  }[];
};

/** Where the person stands on the way to a company; null when the session is over. */
export const findOnboarding = async (tokenHash: string): Promise<Onboarding | null> => {
  const { rows } = await pool().query<{
    found: (Omit<Onboarding, "fields"> & { fields: unknown }) | null;
  }>("SELECT app.onboarding_of($1) AS found", [tokenHash]);
  const found = rows[0]?.found;

  return found ? { ...found, fields: draftFields.parse(found.fields) } : null;
};

/** Keeps what a step has told; another INN begins anew. */
export const saveOnboarding = (
  tokenHash: string,
  inn: string,
  fields: Partial<DraftFields>,
): Promise<Result<null, DatabaseRefusal>> =>
  callDatabase("SELECT app.save_onboarding($1, $2, $3) AS answer", [tokenHash, inn, JSON.stringify(fields)]);
