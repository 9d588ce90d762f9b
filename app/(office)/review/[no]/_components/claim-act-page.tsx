import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClaimBar } from "@/app/(office)/review/[no]/_components/claim-bar";
import { workspaceHref } from "@/app/(office)/review/[no]/_components/place";
import { Refused } from "@/app/(office)/review/[no]/_components/refused";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { readWorkspaceAddress, type WorkspaceAddress } from "@/lib/review/domain/workspace-address";
import { type ClaimParts, getClaimParts } from "@/lib/review/queries/get-claim-parts";

/** What the router gives a page about one claim. */
export type ClaimActProps = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type ClaimActPageProps = ClaimActProps & {
  readonly actor: OfficialActor;
  readonly act: keyof ClaimParts["may"];
  readonly Form: (props: { readonly parts: ClaimParts; readonly address: WorkspaceAddress }) => ReactNode;
};

/** A page on which one thing is done with one claim: the form, or why it is not this person's to do. */
export const ClaimActPage = async ({ actor, params, searchParams, act, Form }: ClaimActPageProps) => {
  const parts = await getClaimParts(actor, (await params).no);
  if (!parts) notFound();
  const address = readWorkspaceAddress(await searchParams);
  const words = await getTranslations("review");
  const { number } = parts.claim;
  const refusal = parts.may[act];

  return (
    <main id="main" className="main">
      <div className="main-in claim-page">
        <ClaimBar
          number={number}
          company={parts.company}
          title={words(`${act}.title`)}
          back={{ href: workspaceHref(number, address), label: words("refused.open", { number }) }}
        />
        {refusal === null ? (
          <Form parts={parts} address={address} />
        ) : (
          <Refused why={refusal} number={number} />
        )}
      </div>
    </main>
  );
};
