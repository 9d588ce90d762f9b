import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import type { LeftToDo } from "@/lib/review/domain/recommendation-readiness";

type StillLeftProps = { readonly left: readonly LeftToDo[]; readonly back: string };

/** What has to be done before the decision can go to the signers. */
export const StillLeft = ({ left, back }: StillLeftProps) => {
  const words = useTranslations("review.decision");
  const failures = useTranslations("review.failure");

  return (
    <EmptyState
      icon="list"
      title={words("notYet")}
      action={
        <LinkButton href={back} size="md" variant="primary">
          {words("goOn")}
        </LinkButton>
      }
    >
      <ul className="bullets">
        {left.map(({ code, count }) => (
          <li key={code}>{failures(code, { count })}</li>
        ))}
      </ul>
    </EmptyState>
  );
};
