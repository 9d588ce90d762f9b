import { useTranslations } from "next-intl";
import { Tabs } from "@/app/_components/ui/tabs";
import type { SignatureCounts } from "@/lib/review/queries/list-awaiting-signature";

export type SecondView = keyof SignatureCounts;

type SecondTabsProps = { readonly counts: SignatureCounts; readonly view: SecondView };

const views = ["mine", "others", "requests"] as const satisfies readonly SecondView[];

/** Counted no further than this. */
const most = 1_000;

/** Whose turn it is: the reader's, somebody else's, or a second person's for a request. */
export const SecondTabs = ({ counts, view }: SecondTabsProps) => {
  const words = useTranslations("approval.list");

  return (
    <Tabs
      label={words("views")}
      items={views.map((one) => ({
        href: one === "mine" ? "/second" : `/second?view=${one}`,
        label: words(one),
        count: counts[one] > most ? words("more") : counts[one],
        current: one === view,
      }))}
    />
  );
};
