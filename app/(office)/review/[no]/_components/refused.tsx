import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import type { Permission } from "@/lib/review/queries/get-review-workspace";

type RefusedProps = { readonly why: NonNullable<Permission>; readonly number: string };

/** The page is there, the act is not this person's or not possible now: it says why. */
export const Refused = ({ why, number }: RefusedProps) => {
  const words = useTranslations("policy.failure");
  const page = useTranslations("review.refused");

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
      {words(why.code as never, why as never)}
    </EmptyState>
  );
};
