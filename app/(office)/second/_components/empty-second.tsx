import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import type { SecondView } from "@/app/(office)/second/_components/second-tabs";
import type { SignatureCounts } from "@/lib/review/queries/list-awaiting-signature";

type EmptySecondProps = { readonly view: SecondView; readonly counts: SignatureCounts };

/** Nothing here: all is signed, or nothing was sent. */
export const EmptySecond = ({ view, counts }: EmptySecondProps) => {
  const words = useTranslations("approval.list");
  if (view === "requests") {
    return (
      <EmptyState icon="users" title={words("emptyRequestsTitle")}>
        {words("emptyRequests")}
      </EmptyState>
    );
  }
  if (view === "others") {
    return (
      <EmptyState icon="two" title={words("emptyOthersTitle")}>
        {words("emptyOthers")}
      </EmptyState>
    );
  }

  return (
    <EmptyState
      icon="ok"
      tone="good"
      title={words("emptyMineTitle")}
      action={
        counts.others > 0 && (
          <LinkButton href="/second?view=others" size="md">
            {words("others")}
          </LinkButton>
        )
      }
    >
      {words("emptyMine", { count: counts.others })}
    </EmptyState>
  );
};
