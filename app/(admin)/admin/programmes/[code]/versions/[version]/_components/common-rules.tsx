import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  ExclusionRules,
  LimitRules,
  ShareRules,
} from "@/app/(admin)/admin/programmes/[code]/versions/[version]/_components/limit-rules";
import {
  bold,
  DayOf,
  RoublesOf,
} from "@/app/(admin)/admin/programmes/[code]/versions/[version]/_components/rule-text";
import type { PlainRules, ProgrammeVersionView } from "@/lib/programmes/queries/get-programme-version";

type CommonRulesProps = { readonly view: ProgrammeVersionView };

/** What holds for every category, in sentences. */
export const CommonRules = ({ view }: CommonRulesProps) => (
  <>
    <TimeSection view={view} />
    <MoneySection rules={view.rules} />
    <LimitRules rules={view.rules} />
    <ProcessSection rules={view.rules} />
    <ExclusionRules rules={view.rules} />
  </>
);

type RulesProps = { readonly rules: PlainRules };

const TimeSection = ({ view }: CommonRulesProps) => {
  const words = useTranslations("programmes.rules");
  const { period, eligibility } = view.rules;

  return (
    <Section title={words("whenTitle")}>
      {words.rich("when", {
        from: () => <DayOf date={view.filedFrom} />,
        until: () => <DayOf date={view.filedUntil} />,
      })}{" "}
      {words.rich(`periodBy.${period.basis}`, {
        from: () => <PeriodEnd end={period.from} />,
        until: () => <PeriodEnd end={period.to} />,
      })}{" "}
      {eligibility.map((rule) =>
        rule.rule === "REGISTRATION_AGE_MONTHS"
          ? words.rich(`eligibility.${rule.rule}`, { months: rule.min, b: bold })
          : null,
      )}
    </Section>
  );
};

const PeriodEnd = ({ end }: { readonly end: PlainRules["period"]["from"] }) => {
  const words = useTranslations("programmes.rules.periodEnd");
  switch (end.kind) {
    case "DAY":
      return <DayOf date={end.day} />;
    case "FILING":
      return <b>{words("FILING")}</b>;
    case "MONTHS_BEFORE_FILING":
      return <b>{words("MONTHS_BEFORE_FILING", { number: end.months })}</b>;
    case "DAYS_BEFORE_FILING":
      return <b>{words("DAYS_BEFORE_FILING", { number: end.days })}</b>;
    case "YEARS_BEFORE":
      return <b>{words("YEARS_BEFORE", { number: end.years })}</b>;
  }
};

const MoneySection = ({ rules }: RulesProps) => {
  const words = useTranslations("programmes.rules");
  const { amountBase, floors, fx, rounding } = rules;
  const { minimumClaim, minimumLine } = floors;

  return (
    <Section title={words("moneyTitle")}>
      {words(amountBase.vatCoveredFor.length === 0 ? "vatNever" : "vatSimplified")}{" "}
      {words("currency", { days: fx.maxAgeDays })} {words(`rounding.${rounding.stage}`)}{" "}
      {rounding.unit !== "1" &&
        words.rich("roundingUnit", { amount: () => <RoublesOf kopecks={rounding.unit} /> })}{" "}
      {minimumClaim &&
        words.rich(minimumClaim.on === "SUPPORT" ? "minimum" : "minimumCost", {
          amount: () => <RoublesOf kopecks={minimumClaim.minor} />,
        })}{" "}
      {minimumLine && words.rich("minimumLine", { amount: () => <RoublesOf kopecks={minimumLine} /> })}{" "}
      <ShareRules rules={rules} />
    </Section>
  );
};

const ProcessSection = ({ rules }: RulesProps) => {
  const words = useTranslations("programmes.rules");
  const { workflow } = rules;

  return (
    <Section title={words("processTitle")}>
      {words.rich("targets", {
        decision: workflow.decisionTerm.days,
        correction: workflow.correctionTerm.days,
        grace: workflow.graceDays,
        returns: workflow.returns,
        b: bold,
      })}{" "}
      {workflow.approvalChain.map(({ upTo, levels }) => (
        <span key={upTo ?? "rest"}>
          {words.rich(upTo === null ? "chainAbove" : "chainUpTo", {
            amount: () => <RoublesOf kopecks={upTo ?? "0"} />,
            people: levels.map((role) => words(`signs.${role}`)).join(words("then")),
          })}{" "}
        </span>
      ))}
      {workflow.certifierRequired && words("certifier")}
    </Section>
  );
};

type SectionProps = { readonly title: string; readonly children: ReactNode };

const Section = ({ title, children }: SectionProps) => (
  <section>
    <h2>{title}</h2>
    <p className="sent">{children}</p>
  </section>
);
