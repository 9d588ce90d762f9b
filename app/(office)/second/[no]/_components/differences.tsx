import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import { Notice } from "@/app/_components/ui/notice";
import { Tag } from "@/app/_components/ui/tag";
import type { Tone } from "@/app/_components/ui/tone";
import { formatMoney } from "@/lib/i18n/format";
import type { DecisionView } from "@/lib/review/queries/get-decision-page";

type Difference = DecisionView["differences"][number];

type DifferencesProps = {
  readonly number: string;
  readonly differences: readonly Difference[];
};

const looks = {
  REDUCED: { tone: "turn", icon: "minus", word: "deducted" },
  REJECTED: { tone: "bad", icon: "no", word: "declined" },
  PARKED: { tone: "neutral", icon: "pause", word: "parked" },
  LIMITED: { tone: "turn", icon: "minus", word: "limited" },
} as const satisfies Record<
  Difference["kind"],
  { readonly tone: Tone; readonly icon: IconName; readonly word: string }
>;

/** What the officer decided otherwise than the company asked: the signer looks here first. */
export const Differences = ({ number, differences }: DifferencesProps) => {
  const words = useTranslations("approval.page");

  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{words("first")}</h2>
      {differences.length === 0 ? (
        <Notice tone="good">{words("noDifferences")}</Notice>
      ) : (
        <>
          <p className="sm subtle">{words("firstLead")}</p>
          <ul className="look">
            {differences.map((difference) => (
              <DifferenceCard key={difference.lineId} number={number} difference={difference} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

type CardProps = { readonly number: string; readonly difference: Difference };

const DifferenceCard = ({ number, difference }: CardProps) => {
  const words = useTranslations("approval.page");
  const reasons = useTranslations("deductions");
  const locale = useLocale();
  const { kind, position, reasonCode, reasonNumber, note, invoiceNumber, clause } = difference;
  const { tone, icon, word } = looks[kind];
  const kopecks = kind === "LIMITED" ? difference.lost : difference.deducted;
  const amount = formatMoney(kopecks, locale, { kopecks: "auto" });

  return (
    <li className={tone}>
      <h3>
        <Icon name={icon} />
        {words(word, { position, amount })}
      </h3>
      <p>{kind === "LIMITED" ? words("limitedWhy") : note}</p>
      <div className="row wrap">
        {reasonCode && reasonNumber && (
          <>
            <Tag tone={tone}>{reasonNumber}</Tag>
            <span className="sm muted">{reasons(`${reasonCode}.title`)}</span>
          </>
        )}
        <a className="sm" href={`/review/${number}?line=${position}`}>
          {invoiceNumber ? words("invoice", { number: invoiceNumber }) : words("document")}
        </a>
        {clause && <span className="sm subtle">{words("rule", { clause })}</span>}
      </div>
    </li>
  );
};
