import { useLocale, useTranslations } from "next-intl";
import {
  bold,
  RoublesOf,
} from "@/app/(admin)/admin/programmes/[code]/versions/[version]/_components/rule-text";
import { formatPercent } from "@/lib/i18n/format";
import type { PlainRules } from "@/lib/programmes/queries/get-programme-version";

type RulesProps = { readonly rules: PlainRules };

type Cap = PlainRules["caps"][number];

/** The limits of the programme, each with what it is for and over which time. */
export const LimitRules = ({ rules }: RulesProps) => {
  const words = useTranslations("programmes.rules");
  if (rules.caps.length === 0) return null;

  return (
    <section>
      <h2>{words("capsTitle")}</h2>
      <ul className="plain-list">
        {rules.caps.map((cap) => (
          <li key={cap.code}>
            <CapRule cap={cap} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const CapRule = ({ cap }: { readonly cap: Cap }) => {
  const words = useTranslations("programmes.rules");
  const locale = useLocale();
  const facts = useCapFacts(cap);
  const [least, most] = heightsOf(cap);

  return words.rich(least === most ? "capOf" : "capTiers", {
    name: cap.name[locale],
    amount: () => <RoublesOf kopecks={least} />,
    most: () => <RoublesOf kopecks={most} />,
    facts: facts.join(", "),
  });
};

const useCapFacts = (cap: Cap): readonly string[] => {
  const words = useTranslations("programmes.rules");
  const categories = useTranslations("categories");
  const covered =
    cap.categories === "ALL"
      ? [words("allCategories")]
      : cap.categories.map((code) => categories(`${code}.name`));

  return [
    ...covered,
    ...(cap.place === undefined ? [] : [words(`capFact.${cap.place}`)]),
    ...(cap.per === "CLAIM" ? [] : [words(`capFact.per${cap.per}`)]),
    words(`capFact.${cap.span}`),
    ...(cap.appliesTo === "COST" ? [words("capFact.COST")] : []),
  ];
};

/** The lowest and the highest that a limit can stand; digits of kopecks. */
const heightsOf = ({ limit }: Cap): readonly [string, string] => {
  if (limit.kind === "FIXED") return [limit.minor, limit.minor];
  if (limit.kind !== "TIERS") return ["0", "0"];
  const heights = [
    ...limit.tiers.map(({ minor }) => minor),
    ...(limit.otherwise === null ? [] : [limit.otherwise]),
  ]
    .map((minor) => BigInt(minor))
    .sort((left, right) => (left < right ? -1 : 1));

  return [String(heights[0] ?? 0n), String(heights.at(-1) ?? 0n)];
};

/** Goods that no category, or one of them, pays for. */
export const ExclusionRules = ({ rules }: RulesProps) => {
  const words = useTranslations("programmes.rules");
  const locale = useLocale();
  const prefixesOf = (lists: readonly string[]) =>
    rules.lists.products.filter(({ code }) => lists.includes(code)).flatMap(({ hsPrefixes }) => hsPrefixes);
  const rows = [
    { key: "ALL", what: words("allCategories"), prefixes: prefixesOf(rules.products.exclude) },
    ...rules.categories.map(({ code, name, excludeProducts }) => ({
      key: code,
      what: name[locale],
      prefixes: prefixesOf(excludeProducts),
    })),
  ].filter(({ prefixes }) => prefixes.length > 0);
  if (rows.length === 0) return null;

  return (
    <section>
      <h2>{words("exclusionsTitle")}</h2>
      <ul className="plain-list">
        {rows.map(({ key, what, prefixes }) => (
          <li key={key}>{words("exclusion", { what, codes: prefixes.join(", ") })}</li>
        ))}
      </ul>
    </section>
  );
};

/** What the company bears itself, and how public money adds up. */
export const ShareRules = ({ rules }: RulesProps) => {
  const words = useTranslations("programmes.rules");
  const locale = useLocale();
  const own = rules.floors.ownContribution;
  const shared = rules.stacking.publicShareAtMost;

  return (
    <>
      {own !== undefined && words.rich("ownContribution", { share: formatPercent(own, locale), b: bold })}{" "}
      {shared !== undefined && words.rich("publicShare", { share: formatPercent(shared, locale), b: bold })}
    </>
  );
};
