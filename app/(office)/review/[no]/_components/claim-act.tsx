import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimBar } from "@/app/(office)/review/[no]/_components/claim-bar";
import { workspaceHref } from "@/app/(office)/review/[no]/_components/place";
import { Refused } from "@/app/(office)/review/[no]/_components/refused";
import type { WorkspaceAddress } from "@/lib/review/domain/workspace-address";
import type { ClaimParts } from "@/lib/review/queries/get-claim-parts";

type FormProps = { readonly parts: ClaimParts; readonly address: WorkspaceAddress };

type ClaimActProps = FormProps & {
  readonly act: keyof ClaimParts["may"];
  readonly Form: (props: FormProps) => ReactNode;
};

/** A page on which one thing is done with one claim: the form, or why it is not this person's to do. */
export const ClaimAct = ({ parts, address, act, Form }: ClaimActProps) => {
  const words = useTranslations("review");
  const { number, status } = parts.claim;
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
          <Refused why={refusal} number={number} status={status} />
        )}
      </div>
    </main>
  );
};
