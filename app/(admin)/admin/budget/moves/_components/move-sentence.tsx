import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import type { LineView } from "@/lib/budget/queries/line-view";
import type { MoveView } from "@/lib/budget/queries/list-budget-moves";

type MoveSentenceProps = { readonly move: MoveView };

/** A change of allocations in one sentence: what, how much, from where to where. */
export const MoveSentence = ({ move }: MoveSentenceProps) => {
  const words = useTranslations("budget.moveSentence");
  const nameOf = useLineName(move.from !== null && move.from.programmeCode !== move.to.programmeCode);
  const amount = BigInt(move.amount);
  const size = (amount < 0n ? -amount : amount).toString();
  const facts = {
    amount: () => <Money kopecks={size} shown="auto" />,
    line: nameOf(move.to),
    from: move.from ? nameOf(move.from) : "",
    year: String(move.to.fiscalYear),
  };
  if (move.kind === "ALLOCATE") return words.rich(amount < 0n ? "lower" : "raise", facts);

  return words.rich(move.kind === "OPEN" ? "open" : "transfer", facts);
};

/** A line by its category, and by its programme where two of them meet. */
export const useLineName = (withProgramme: boolean): ((line: LineView) => string) => {
  const categories = useTranslations("categories");
  const locale = useLocale();

  return ({ category, programme }) => {
    const name = categories.has(`${category}.name`) ? categories(`${category}.name`) : category;
    return withProgramme ? `${name}, ${programme[locale]}` : name;
  };
};
