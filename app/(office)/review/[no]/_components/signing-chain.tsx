import { useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import { Timeline } from "@/app/_components/ui/timeline";
import type { DecisionPreview } from "@/lib/review/queries/get-decision-preview";

/** Who signs after the officer, in order, and why so many. */
export const SigningChain = ({ preview }: { readonly preview: DecisionPreview }) => {
  const words = useTranslations("review.decision");

  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{words("chain")}</h2>
      <Timeline
        items={[
          { key: "you", icon: "sign", when: "now", tone: "agency", title: words("you") },
          ...preview.chain.map((role, level) => ({
            key: `${level}-${role}`,
            icon: "two" as const,
            when: "todo" as const,
            title: words(role === "commission" ? "signer.commission" : "signer.approver"),
          })),
        ]}
      />
      <p className="xs subtle">
        {words("chainWhy")} <Money kopecks={preview.others} shown="auto" />
      </p>
    </section>
  );
};
