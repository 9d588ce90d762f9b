import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import { LinkButton } from "@/app/_components/ui/link-button";
import type { NeededDecision } from "@/lib/budget/queries/needed-decisions-view";
import { formatMoney, formatMoneyRounded } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";

type DecisionsListProps = {
  readonly decisions: readonly NeededDecision[];
  /** Whether the reader may propose moves; others read what waits and for whom. */
  readonly mayPropose: boolean;
};

/** What somebody should decide about the money, the most urgent first. */
export const DecisionsList = ({ decisions, mayPropose }: DecisionsListProps) => {
  const words = useTranslations("budget.decisions");

  return (
    <section className="box" aria-labelledby="decisions">
      <div className="box-h line">
        <h2 id="decisions">{words("title")}</h2>
      </div>
      {decisions.length === 0 ? (
        <p className="box-b muted sm">{words("none")}</p>
      ) : (
        <ul className="decisions">
          {decisions.map((decision) => (
            <Decision key={keyOf(decision)} decision={decision} mayPropose={mayPropose} />
          ))}
        </ul>
      )}
    </section>
  );
};

const keyOf = (decision: NeededDecision): string =>
  decision.kind + ("lineId" in decision ? decision.lineId : "");

const looks = {
  runsOut: { icon: "alert", tone: "turn" },
  empty: { icon: "alert", tone: "bad" },
  openLine: { icon: "two", tone: "second" },
  planAgain: { icon: "draft", tone: "agency" },
  confirmMoves: { icon: "two", tone: "second" },
} as const satisfies Record<NeededDecision["kind"], { readonly icon: IconName; readonly tone: string }>;

type DecisionProps = { readonly decision: NeededDecision; readonly mayPropose: boolean };

const Decision = ({ decision, mayPropose }: DecisionProps) => {
  const words = useTranslations("budget.decisions");
  const facts = useFacts(decision);
  const { icon, tone } = looks[decision.kind];
  const link = linkOf(decision, mayPropose);

  return (
    <li>
      <span className={`t-${tone}`}>
        <Icon name={icon} />
      </span>
      <div>
        <b>{words(`${decision.kind}.title`, facts)}</b>
        <p>
          {words(`${decision.kind}.text`, facts)}
          {facts.donor ? ` ${words("donor", facts)}` : ""}
        </p>
        {link && (
          <LinkButton href={link.href} size="s">
            {words(`act.${link.act}`)}
          </LinkButton>
        )}
      </div>
    </li>
  );
};

/** What the sentences of a decision speak of, in the reader's language. */
const useFacts = (decision: NeededDecision): Record<string, string | number> => {
  const categories = useTranslations("common.categoryShort");
  const locale = useLocale();
  const nameOf = (code: string): string => (categories.has(code) ? categories(code) : code);
  const facts: Record<string, string | number> = {
    category: "category" in decision ? nameOf(decision.category) : "",
    year: "fiscalYear" in decision ? decision.fiscalYear : 0,
    amount: "amount" in decision ? formatMoney(decision.amount, locale, { kopecks: "auto" }) : "",
    count: decision.kind === "confirmMoves" ? decision.count : 0,
    donor: "",
  };
  if (decision.kind === "runsOut") {
    facts.day = formatDate(decision.on, locale, "dayMonth");
    facts.available = formatMoneyRounded(decision.available, locale);
    facts.perWeek = formatMoneyRounded(decision.perWeek, locale);
  }
  if ("donor" in decision && decision.donor) {
    facts.donor = nameOf(decision.donor.category);
    facts.donorAmount = formatMoneyRounded(decision.donor.available, locale);
  }

  return facts;
};

const linkOf = (
  decision: NeededDecision,
  mayPropose: boolean,
): { readonly href: string; readonly act: string } | null => {
  const moves = "/admin/budget/moves";
  if (decision.kind === "openLine" || decision.kind === "confirmMoves")
    return { href: moves, act: decision.mayConfirm ? "confirm" : "look" };
  if (!mayPropose) return null;
  if (decision.kind === "planAgain")
    return { href: `${moves}/new?kind=plan&fy=${decision.fiscalYear}`, act: "planAgain" };

  const from = decision.donor ? `&from=${decision.donor.lineId}` : "";

  return { href: `${moves}/new?kind=transfer&to=${decision.lineId}${from}`, act: "move" };
};
