import { useLocale, useTranslations } from "next-intl";
import { WorkingDaysLeft } from "@/app/_components/domain/working-days-left";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Icon } from "@/app/_components/ui/icon";
import { LinkButton } from "@/app/_components/ui/link-button";
import { formatDate } from "@/lib/i18n/format-date";
import type { CompanyTurn } from "@/lib/review/queries/get-company-home";

type Props = {
  readonly turns: readonly CompanyTurn[];
  readonly canWrite: boolean;
  readonly hasClaims: boolean;
};

const looks = {
  answer: { icon: "ask", tone: "turn", page: "#questions" },
  correct: { icon: "edit", tone: "turn", page: "/edit/check" },
  certify: { icon: "sign", tone: "turn", page: "/edit/check" },
  continue: { icon: "draft", tone: "", page: "/edit/lines" },
} as const;

/** What waits for the company, the most urgent first. */
export const Turns = ({ turns, canWrite, hasClaims }: Props) => {
  const t = useTranslations("companyHome");
  const locale = useLocale();
  const categories = useTranslations("categories");

  return (
    <section className="sec" aria-labelledby="turns-heading">
      <h2 id="turns-heading">{t("turns.heading")}</h2>
      {turns.length === 0 ? (
        <EmptyState
          icon={hasClaims ? "ok" : "draft"}
          tone={hasClaims ? "good" : "subtle"}
          title={t(hasClaims ? "turns.none" : "turns.noClaims")}
          headingLevel={3}
          action={
            canWrite && !hasClaims ? (
              <LinkButton href="/claims/new" variant="primary">
                {t("newClaim")}
              </LinkButton>
            ) : undefined
          }
        >
          {t(hasClaims ? "turns.noneHint" : "turns.noClaimsHint")}
        </EmptyState>
      ) : (
        <ul className="todo-list">
          {turns.map((turn) => {
            const { icon, tone, page } = looks[turn.kind];

            return (
              <li key={`${turn.kind}-${turn.number}`}>
                <span className={`ic ${tone}`}>
                  <Icon name={icon} />
                </span>
                <div>
                  <p className="t">{t(`turns.${turn.kind}.title`)}</p>
                  <p className="s">
                    {t("turns.about", {
                      number: turn.number,
                      what: turn.title || categories(`${turn.category}.name`),
                    })}{" "}
                    {turn.detail}
                  </p>
                </div>
                <div className="until">
                  {turn.dueOn === null ? null : (
                    <>
                      <b>{t("turns.until", { date: formatDate(turn.dueOn, locale, "dayMonth") })}</b>
                      {turn.workingDaysLeft === null ? null : <WorkingDaysLeft days={turn.workingDaysLeft} />}
                    </>
                  )}
                </div>
                <LinkButton
                  href={`/claims/${turn.number}${page}`}
                  size="md"
                  variant={turn.kind === "continue" ? "default" : "primary"}
                >
                  {t(`turns.${turn.kind}.button`)}
                </LinkButton>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
