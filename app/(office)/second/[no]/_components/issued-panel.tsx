import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { DecisionView } from "@/lib/review/queries/get-decision-page";

type IssuedPanelProps = { readonly decision: DecisionView };

/** What can still be done with a decision that is issued. */
export const IssuedPanel = ({ decision }: IssuedPanelProps) => {
  const words = useTranslations("approval.page");
  const locale = useLocale();
  const at = decision.decidedAt ? formatDateTime(decision.decidedAt, locale, "long") : "";
  const isApproved = decision.status === "APPROVED";

  return (
    <section className="sign-acts">
      <Notice tone="plain" icon="lock">
        {words(decision.snapshot.outcome === "APPROVE" ? "issuedNote" : "rejectedNote", { at })}
      </Notice>
      {isApproved && (
        <LinkButton href={`/second/${decision.number}/requests`} icon="users" full>
          {words("requests")}
        </LinkButton>
      )}
    </section>
  );
};
