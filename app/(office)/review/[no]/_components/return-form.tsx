import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { workspaceHref } from "@/app/(office)/review/[no]/_components/place";
import { returnForCorrectionAction } from "@/app/(office)/review/[no]/actions";
import { formatDate } from "@/lib/i18n/format-date";
import { claimParts, remarkField } from "@/lib/review/domain/return-for-correction-input";
import { viewQuery, type WorkspaceAddress } from "@/lib/review/domain/workspace-address";
import type { ClaimParts } from "@/lib/review/queries/get-claim-parts";
import { uuidv7 } from "@/lib/shared/ids";

type ReturnFormProps = { readonly parts: ClaimParts; readonly address: WorkspaceAddress };

/** A remark opens its line or part; what has none stays closed. */
export const ReturnForm = ({ parts, address }: ReturnFormProps) => {
  const words = useTranslations("review.return");
  const common = useTranslations("common");
  const locale = useLocale();
  const { claim, lines, dueOn, returns, openQuestions } = parts;

  return (
    <ActionForm id="return" action={returnForCorrectionAction} requestKey={uuidv7()} className="form">
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="version" value={claim.version} />
      <input type="hidden" name="back" value={viewQuery(address)} />
      <Notice tone="agency">
        {words("lead", {
          day: dueOn ? formatDate(dueOn, locale, "dayMonth") : "",
          made: returns.made,
          most: returns.most,
        })}
      </Notice>
      {openQuestions > 0 && <Notice tone="turn">{words("openQuestions", { count: openQuestions })}</Notice>}
      <Sheet title={words("lines")} headingLevel={2}>
        {lines.map((line) => (
          <div key={line.id} className="return-line" id={`line-${line.position}`}>
            <p>
              <b>
                {line.position}. {line.purpose}
              </b>{" "}
              <span className="sm subtle">
                {line.supplierName}
                {line.invoiceNumber && `, ${line.invoiceNumber}`}, <Money kopecks={line.claimed} />
              </span>
            </p>
            <FormTextarea
              name={remarkField(line.id)}
              label={words("remark", { position: line.position })}
              rows={1}
            />
          </div>
        ))}
      </Sheet>
      <Sheet title={words("parts")} headingLevel={2}>
        {claimParts.map((part) => (
          <FormTextarea
            key={part}
            name={part}
            label={words(`part.${part}`)}
            rows={1}
            className="return-line"
          />
        ))}
      </Sheet>
      <div className="form-acts">
        <SubmitButton icon="flag" pendingLabel={common("sending")}>
          {words("submit")}
        </SubmitButton>
        <LinkButton variant="ghost" href={workspaceHref(claim.number, address)}>
          {common("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
};
