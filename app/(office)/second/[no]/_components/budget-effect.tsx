import { useTranslations } from "next-intl";
import { Receipt, type ReceiptRow, ReceiptRows } from "@/app/_components/domain/receipt";
import type { DecisionView } from "@/lib/review/queries/get-decision-page";

type BudgetEffectProps = { readonly decision: DecisionView };

/** What the signature does to the budget line: what is bound, what comes back, what is left. */
export const BudgetEffect = ({ decision }: BudgetEffectProps) => {
  const words = useTranslations("approval.page");
  const { money, kind, snapshot } = decision;
  const isNothing = snapshot.outcome === "REJECT";
  const approved = words(kind === "issued" ? "became" : "becomes");

  return (
    <Receipt
      flat
      title={isNothing ? words("nothing") : approved}
      total={money.support}
      rows={[]}
      footer={<ReceiptRows rows={kind === "issued" ? issuedRows(money, words) : waitingRows(money, words)} />}
    />
  );
};

type Words = ReturnType<typeof useTranslations<"approval.page">>;

const waitingRows = (money: DecisionView["money"], words: Words): readonly ReceiptRow[] => [
  { key: "reserved", kind: "plain", label: words("reserved"), amount: money.reserved },
  { key: "returns", kind: "plain", label: words("returns"), amount: money.returns },
  { key: "after", kind: "plain", label: words("availableAfter"), amount: money.availableAfter },
];

const issuedRows = (money: DecisionView["money"], words: Words): readonly ReceiptRow[] => [
  { key: "now", kind: "plain", label: words("availableNow"), amount: money.availableAfter },
];
