import { useLocale, useTranslations } from "next-intl";
import { Receipt } from "@/app/_components/domain/receipt";
import { useReceiptRows } from "@/app/_components/domain/use-receipt-rows";
import { Icon } from "@/app/_components/ui/icon";
import { messageValues } from "@/lib/i18n/message-values";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

type Props = { readonly claim: CompanyClaimPage };

/** The calculation of the amount, step by step, as it is shown to the officer and the signer. */
export const ExplainedAmount = ({ claim }: Props) => {
  const t = useTranslations("claimPage");

  return (
    <Receipt
      title={t("howComputed")}
      total={claim.receipt.at(-1)?.kopecks ?? null}
      rows={useReceiptRows(claim.receipt)}
      footer={claim.steps.length > 0 && <Steps claim={claim} />}
    />
  );
};

/** What each step found, in sentences: first line by line, then of the claim as a whole. */
const Steps = ({ claim: { lines, steps } }: Props) => {
  const t = useTranslations("claimPage.steps");
  const parts = [
    ...lines.map(({ id, position }) => ({ id, title: t("line", { position }) })),
    { id: null, title: t("claim") },
  ];
  const told = parts
    .map((part) => ({ ...part, steps: steps.filter(({ lineId }) => lineId === part.id) }))
    .filter((part) => part.steps.length > 0);

  return (
    <details className="steps">
      <summary className="unfold">
        <Icon name="down" />
        {t("open")}
      </summary>
      {told.map((part) => (
        <section key={part.title}>
          <h3>{part.title}</h3>
          <Sentences steps={part.steps} />
        </section>
      ))}
    </details>
  );
};

const Sentences = ({ steps }: Pick<CompanyClaimPage, "steps">) => {
  const say = useTranslations("assessment");
  const words = useTranslations();
  const locale = useLocale();

  return (
    <ul>
      {steps.map(({ id, key, params }) => (
        <li key={id}>{say(key as never, messageValues(params, locale, words) as never)}</li>
      ))}
    </ul>
  );
};
