import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { Permission } from "@/lib/review/queries/get-review-workspace";

type RefusedProps = {
  readonly why: NonNullable<Permission>;
  readonly number: string;
  readonly status: ClaimStatus;
};

/** The page is there, the act is not this person's or not possible now: it says why. */
export const Refused = ({ why, number, status }: RefusedProps) => {
  const words = useTranslations("policy.failure");
  const page = useTranslations("review.refused");
  const footer = useTranslations("review.footer");

  return (
    <EmptyState
      icon="lock"
      title={page("title")}
      action={
        <LinkButton href={`/review/${number}`} size="md">
          {page("open", { number })}
        </LinkButton>
      }
    >
      {why.code === "notInThisStatus"
        ? footer("state", { status, known: "no", name: "" })
        : words(why.code as never, why as never)}
    </EmptyState>
  );
};
