import { notThere } from "@/app/_server/refused-page";
import "server-only";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCompanyActor } from "@/app/_server/actor";
import { readRefusal, refusalIn, writeRefusal } from "@/app/_server/refused-query";
import { isClaimNumber } from "@/lib/claims/domain/claim-number";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { getClaimEditor } from "@/lib/claims/queries/get-claim-editor";
import type { CompanyActor } from "@/lib/identity/domain/actor";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export type LoadedEditor = {
  readonly actor: CompanyActor;
  readonly view: EditorView;
  readonly refusal: string | null;
};

/** The claim for a page of its editor; what is not a draft any more is read on its own page. */
export const loadEditor = async (
  params: Promise<{ readonly no: string }>,
  searchParams: Promise<Query>,
): Promise<LoadedEditor> => {
  const actor = await requireCompanyActor();
  const [{ no }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  if (!isClaimNumber(no)) return notThere();
  const answer = await getClaimEditor(actor, no, locale);
  if (!answer) return notThere();
  if (answer === "closed") redirect(closedPage(no, query) as never);

  return { actor, view: answer, refusal: await refusalIn(query) };
};

/** What the form of a closed draft was refused for is said on the claim's own page. */
const closedPage = (no: string, query: Query): string => {
  const failure = readRefusal(query);
  if (!failure) return `/claims/${no}`;
  const told = new URLSearchParams();
  writeRefusal(told, failure);
  return `/claims/${no}?${told}`;
};
