import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/app/_components/domain/date-text";
import { Money } from "@/app/_components/domain/money";
import type { PlainRules, ProgrammeVersionView } from "@/lib/programmes/queries/get-programme-version";

type CommonRulesProps = { readonly view: ProgrammeVersionView };

/** What holds for every category, in sentences. */
export const CommonRules = ({ view }: CommonRulesProps) => {
  const words = useTranslations("programmes.rules");
  const { rules } = view;

  return (
    <>
      <Section title={words("whenTitle")}>
        {words.rich("when", {
          from: () => (
            <Strong>
              <DateText date={view.filedFrom} style="long" />
            </Strong>
          ),
          until: () => (
            <Strong>
              <DateText date={view.filedUntil} style="long" />
            </Strong>
          ),
          paidFrom: () => (
            <Strong>
              <DateText date={rules.period.from} style="long" />
            </Strong>
          ),
          paidUntil: () => (
            <Strong>
              <DateText date={rules.period.to} style="long" />
            </Strong>
          ),
        })}{" "}
        {rules.eligibility.map(({ rule, min }) =>
          words.rich(`eligibility.${rule}`, { months: min, b: bold }),
        )}
      </Section>
      <Section title={words("moneyTitle")}>
        {words(rules.vat.coveredFor.length === 0 ? "vatNever" : "vatSimplified")}{" "}
        {words("currency", { days: rules.currency.maxAgeDays })} {words("rounding")}{" "}
        {rules.minimumClaim &&
          words.rich("minimum", {
            amount: () => (
              <Strong>
                <Money kopecks={rules.minimumClaim?.kopecks ?? "0"} shown="auto" />
              </Strong>
            ),
          })}
      </Section>
      <CapsSection rules={rules} />
      <ProcessSection rules={rules} />
      <ExclusionsSection rules={rules} />
    </>
  );
};

type RulesProps = { readonly rules: PlainRules };

const CapsSection = ({ rules }: RulesProps) => {
  const words = useTranslations("programmes.rules");
  const categories = useTranslations("categories");
  const locale = useLocale();
  if (rules.caps.length === 0) return null;

  return (
    <section>
      <h2>{words("capsTitle")}</h2>
      <ul className="plain-list">
        {rules.caps.map((cap) => (
          <li key={cap.code}>
            {words.rich(coversItsName(cap) ? "cap" : "capCovers", {
              name: cap.name[locale],
              amount: () => (
                <Strong>
                  <Money kopecks={cap.kopecks} shown="auto" />
                </Strong>
              ),
              what:
                cap.categories === "ALL"
                  ? words("allCategories")
                  : cap.categories.map((code) => categories(`${code}.name`)).join(", "),
              where: cap.destination ? words(`destination.${cap.destination}`) : "",
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The name of a cap on one category says what it covers. */
const coversItsName = ({ categories, destination }: PlainRules["caps"][number]): boolean =>
  categories !== "ALL" && categories.length === 1 && !destination;

const ProcessSection = ({ rules }: RulesProps) => {
  const words = useTranslations("programmes.rules");
  const { targets } = rules;

  return (
    <Section title={words("processTitle")}>
      {words.rich("targets", {
        decision: targets.decisionWorkingDays,
        correction: targets.correctionWorkingDays,
        grace: targets.graceWorkingDays,
        returns: targets.maxReturns,
        b: bold,
      })}{" "}
      {rules.approvalChain.map(({ upTo, levels }) => (
        <span key={upTo ?? "rest"}>
          {words.rich(upTo === null ? "chainAbove" : "chainUpTo", {
            amount: () => (
              <Strong>
                <Money kopecks={upTo ?? "0"} shown="auto" />
              </Strong>
            ),
            people: levels.map(({ role }) => words(`signs.${role}`)).join(words("then")),
          })}{" "}
        </span>
      ))}
      {rules.certifierRequired && words("certifier")}
    </Section>
  );
};

const ExclusionsSection = ({ rules }: RulesProps) => {
  const words = useTranslations("programmes.rules");
  const categories = useTranslations("categories");
  if (rules.excludedProducts.length === 0) return null;

  return (
    <section>
      <h2>{words("exclusionsTitle")}</h2>
      <ul className="plain-list">
        {rules.excludedProducts.map(({ category, hsPrefixes }) => (
          <li key={category}>
            {words("exclusion", {
              what: category === "ALL" ? words("allCategories") : categories(`${category}.name`),
              codes: hsPrefixes.join(", "),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};

type SectionProps = { readonly title: string; readonly children: ReactNode };

const Section = ({ title, children }: SectionProps) => (
  <section>
    <h2>{title}</h2>
    <p className="sent">{children}</p>
  </section>
);

const Strong = ({ children }: { readonly children: ReactNode }) => <b>{children}</b>;

const bold = (chunks: ReactNode): ReactNode => <b>{chunks}</b>;
