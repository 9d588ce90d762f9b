import { useLocale, useTranslations } from "next-intl";
import { BudgetBar } from "@/app/_components/domain/budget-bar";
import { Money } from "@/app/_components/domain/money";
import { WorkingDaysLeft } from "@/app/_components/domain/working-days-left";
import { formatDate } from "@/lib/i18n/format-date";
import type { Locale } from "@/lib/i18n/locale";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

type Props = { readonly claim: CompanyClaimPage };

/** The amount as it stands, and one plain sentence: who acts now, until when, what comes next. */
export const StandingPanel = ({ claim }: Props) => {
  const t = useTranslations("claimPage.standing");
  const locale = useLocale();
  const isDecided = claim.decision !== null && claim.status !== "PENDING_APPROVAL";
  const isDraft = claim.submittedAt === null;
  const shown = isDecided || isDraft ? claim.support : claim.requested;

  return (
    <section className="sheet verdict" aria-label={t("heading")}>
      <div>
        <p className="muted">{t(nameOf({ isDecided, isDraft }))}</p>
        <p className="amt">
          <Money kopecks={shown} />
        </p>
      </div>
      <div>
        {isDecided ? <Outcome claim={claim} /> : null}
        <p className="standing">
          {t(sentenceOf(claim), factsOf(claim, locale))}{" "}
          {claim.daysLeft !== null && !isDecided && <WorkingDaysLeft days={claim.daysLeft} />}
        </p>
      </div>
    </section>
  );
};

type Stage = { readonly isDecided: boolean; readonly isDraft: boolean };

/** What the amount is at this stage: an estimate, a request, a decision. */
const nameOf = ({ isDecided, isDraft }: Stage) => {
  if (isDecided) return "approved";
  return isDraft ? "estimated" : "asked";
};

/** What was asked for and what was not counted, as figures and as a bar. */
const Outcome = ({ claim }: Props) => {
  const t = useTranslations("claimPage.standing");
  const cut = BigInt(claim.requested) - BigInt(claim.support);

  return (
    <>
      <dl className="kv">
        <div>
          <dt>{t("requested")}</dt>
          <dd>
            <Money kopecks={claim.requested} />
          </dd>
        </div>
        {cut > 0n ? (
          <div>
            <dt>{t("cut")}</dt>
            <dd className="t-turn">
              <Money kopecks={-cut} />
            </dd>
          </div>
        ) : null}
      </dl>
      <BudgetBar
        figures={{ paid: "0", committed: claim.support, reserved: "0", available: cut.toString() }}
        size="mid"
        decorative
      />
    </>
  );
};

const factsOf = ({ dueOn, replyDueOn, account, assignee }: CompanyClaimPage, locale: Locale) => ({
  due: dueOn ? formatDate(dueOn, locale, "long") : "",
  reply: replyDueOn ? formatDate(replyDueOn, locale, "long") : "",
  account: account ? `•••• ${account.lastDigits}` : "",
  officer: (locale === "ru" ? assignee?.nameRu : assignee?.nameEn) ?? "",
});

/** The key of the sentence: status first, then what makes it special. */
const sentenceOf = ({ status, label, assignee, clockStopped, actions }: CompanyClaimPage): string => {
  if (status === "AWAITING_CERTIFICATION" && actions.includes("submit")) return "AWAITING_YOU";
  if (status !== "IN_REVIEW") return status;
  if (label === "clarificationNeeded") return clockStopped ? "QUESTION_STOPPED" : "QUESTION";
  return assignee ? "IN_REVIEW_BY" : "IN_REVIEW";
};
