import { useLocale, useTranslations } from "next-intl";
import { CategoryIcon, CategoryName } from "@/app/_components/domain/category-name";
import { Money } from "@/app/_components/domain/money";
import { Button } from "@/app/_components/ui/button";
import { TextInput } from "@/app/_components/ui/text-input";
import type { AnsweredEstimate, Estimate } from "@/app/(public)/_components/estimate";
import type { LandingCategory } from "@/lib/budget/domain/landing-figures";
import { formatForField, formatMoney, formatPercent } from "@/lib/i18n/format";

type EstimateCardProps = {
  readonly categories: readonly LandingCategory[];
  readonly estimate: AnsweredEstimate;
};

/** The quick estimate: a form that asks by GET, so that an answer has an address and needs no scripts. */
export const EstimateCard = ({ categories, estimate }: EstimateCardProps) => {
  const words = useTranslations("public.estimate");
  const locale = useLocale();
  const { answer, category } = estimate;

  return (
    <form
      id="estimate"
      className="receipt estimate"
      method="get"
      action="/#estimate"
      aria-label={words("name")}
    >
      <div className="estimate-q">
        <fieldset>
          <legend className="label">{words("category")}</legend>
          <div className="tiles">
            {categories.map(({ code }) => (
              <label key={code} className="card">
                <input type="radio" name="category" value={code} defaultChecked={code === category.code} />
                <CategoryIcon code={code} />
                <CategoryName code={code} short />
              </label>
            ))}
          </div>
        </fieldset>
        <div className="estimate-sum">
          <TextInput
            id="amount"
            name="amount"
            label={words("amount")}
            unit="₽"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={answer.ok ? formatForField(answer.value.amount, locale) : estimate.typed}
            error={
              answer.ok ? undefined : words(answer.failure.code === "amountTooLong" ? "tooLong" : "notNumber")
            }
          />
          <Button type="submit">{words("calculate")}</Button>
        </div>
      </div>
      {answer.ok && (
        <>
          <hr className="perf" />
          <EstimateAnswer estimate={answer.value} category={category} />
        </>
      )}
    </form>
  );
};

type EstimateAnswerProps = { readonly estimate: Estimate; readonly category: LandingCategory };

const EstimateAnswer = ({ estimate, category }: EstimateAnswerProps) => {
  const words = useTranslations("public.estimate");
  const locale = useLocale();
  const roubles = (kopecks: bigint | string) => formatMoney(kopecks, locale, { kopecks: "auto" });
  const rate = formatPercent(category.rateBasisPoints, locale);
  const limit = roubles(category.capKopecks);

  return (
    <div className="estimate-a" role="status">
      <div className="row between baseline">
        <span className="muted">{words("result")}</span>
        <span className="sm subtle num">
          {words("formula", { amount: formatForField(estimate.amount, locale), rate })}
        </span>
      </div>
      <p className="amount">
        <Money kopecks={estimate.back} shown="auto" />
      </p>
      <p className="sm muted">
        {estimate.isCapped
          ? words("aboveLimit", { rate, share: roubles(estimate.share), limit })
          : words("withinLimit", { limit })}{" "}
        {estimate.isAboveBudget &&
          words("aboveBudget", { available: roubles(category.availableKopecks ?? 0n) })}
      </p>
    </div>
  );
};
