import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DraftForm } from "@/app/(company)/claims/[no]/edit/_components/draft-form";
import { draftFormWords } from "@/app/(company)/claims/[no]/edit/_components/draft-form-words";
import { saveClaimAction } from "@/app/(company)/claims/[no]/edit/actions";
import type { EditorView } from "@/lib/claims/queries/editor-view";

type Props = {
  readonly view: EditorView;
  readonly step: "basics" | "contract" | "bank";
  readonly userId: string;
  /** Whether anything of it may be changed. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
};

/** A page of the claim's own fields, saved as they are typed. */
export const ClaimForm = ({ view, step, userId, isOpen, children }: Props) => {
  const t = useTranslations("claims.editor");

  return (
    <DraftForm
      id={`${step}-form`}
      action={saveClaimAction}
      url={`/api/claims/${view.number}/fields`}
      storageKey={`meridian.unsaved.${userId}.${view.number}.${step}`}
      words={draftFormWords(t)}
    >
      <input type="hidden" name="number" value={view.number} />
      <input type="hidden" name="step" value={step} />
      <fieldset disabled={!isOpen} className="form">
        {children}
      </fieldset>
    </DraftForm>
  );
};
