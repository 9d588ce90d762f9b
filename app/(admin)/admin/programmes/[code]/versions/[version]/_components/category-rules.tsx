import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CategoryIcon } from "@/app/_components/domain/category-name";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { formatPercent } from "@/lib/i18n/format";
import type { PlainRules, ProgrammeVersionView } from "@/lib/programmes/queries/get-programme-version";

type Category = PlainRules["categories"][number];

type CategoryRulesProps = {
  readonly category: Category;
  readonly rate: ProgrammeVersionView["rates"][string];
  readonly rules: PlainRules;
};

/** One category: what share is paid, from which line, with which documents. */
export const CategoryRules = ({ category, rate, rules }: CategoryRulesProps) => {
  const words = useTranslations("programmes.rules");
  const categories = useTranslations("categories");
  const locale = useLocale();
  const name = category.name[locale];
  const clause = rules.legalAct.clauses.RATE;

  return (
    <section>
      <h2>
        <CategoryIcon code={category.code} /> {name}
      </h2>
      <p className="sent">
        {words.rich(rate.isFixed ? "rate" : "rateUpTo", {
          rate: formatPercent(rate.basisPoints, locale),
          what: categories(`${category.code}.covers`),
          b: (chunks: ReactNode) => <b>{chunks}</b>,
        })}{" "}
        {clause && words("clause", { clause })}{" "}
        {category.fields.length > 0 &&
          words("fields", { fields: category.fields.map((field) => words(`field.${field}`)).join(", ") })}
      </p>
      <EvidenceTable category={category} name={name} />
    </section>
  );
};

type EvidenceTableProps = { readonly category: Category; readonly name: string };

const EvidenceTable = ({ category, name }: EvidenceTableProps) => {
  const words = useTranslations("programmes.rules");
  const kinds = useTranslations("evidenceKinds");

  return (
    <div className="mt-3">
      <DataTable caption={words("documents", { category: name })} framed stack>
        <thead>
          <tr>
            <Th>{words("document")}</Th>
            <Th>{words("needed")}</Th>
            <Th>{words("perLine")}</Th>
          </tr>
        </thead>
        <tbody>
          {category.evidence.map((rule) => (
            <tr key={rule.kind}>
              <Th scope="row">
                {[
                  kinds(`${rule.kind}.name`),
                  ...rule.orKinds.map((kind) => kinds(`${kind}.inSentence`)),
                ].join(words("or"))}
              </Th>
              <Td phoneLabel={words("needed")}>{words(rule.required ? "required" : "advised")}</Td>
              <Td phoneLabel={words("perLine")}>
                {words(rule.per === "LINE" ? "everyLine" : "onceForClaim")}
              </Td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
};
