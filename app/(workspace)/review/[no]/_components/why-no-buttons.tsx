import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { AppLink } from "@/app/_components/ui/app-link";
import { Icon } from "@/app/_components/ui/icon";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";

type WhyProps = {
  readonly workspace: ReviewWorkspace;
  /** Whether the reader may open the page of signatures. */
  readonly maySign: boolean;
};

/** Whoever cannot decide here reads why, and where the claim is now; null for whoever can. */
export const WhyNoButtons = ({ workspace, maySign }: WhyProps) => {
  const words = useTranslations("review.footer");
  const why = useWhy(workspace);
  const { status, number, replyDueOn } = workspace.claim;
  if (why === null) return null;
  const isOnSignature = status === "PENDING_APPROVAL" || status === "APPROVED" || status === "REJECTED";

  return (
    <p className="wf-why" role="note">
      <Icon name="lock" />
      <span>
        {why}
        {status === "RETURNED" && replyDueOn && (
          <>
            {" "}
            {words("until")} <DateText date={replyDueOn} style="short" />
          </>
        )}
        {isOnSignature && maySign && (
          <>
            {" "}
            <AppLink href={`/second/${number}`}>{words("openDecision")}</AppLink>
          </>
        )}
      </span>
    </p>
  );
};

const useWhy = ({ claim, may }: ReviewWorkspace): string | null => {
  const words = useTranslations("review.footer");
  const policy = useTranslations("policy.failure");
  const locale = useLocale();
  if (may.decide === null || may.take === null) return null;
  const refusal = claim.status === "SUBMITTED" ? may.take : may.decide;
  if (refusal.code === "interestDeclared") return policy("interestDeclared");
  if (refusal.code === "otherDuty") return policy("otherDuty", { duty: refusal.duty ?? "" });

  return words("state", {
    status: claim.status,
    known: claim.assignee ? "yes" : "no",
    name: claim.assignee?.[locale] ?? "",
  });
};
