import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/app/_components/domain/date-text";
import { ForeignMoney, Money } from "@/app/_components/domain/money";
import { formatRate } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/message-values";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";

/** What the company says, to be laid beside the papers. */
export const LineValues = ({ line }: { readonly line: WorkspaceLine }) => {
  const words = useTranslations("review.values");
  const locale = useLocale();

  return (
    <dl className="cmp">
      <Value name={words("supplier")} note={line.supplierTaxId}>
        {line.supplierName}
        {line.supplierCountry && (
          <span className="subtle">, {countryName(line.supplierCountry, locale)}</span>
        )}
      </Value>
      <Value
        name={words("number")}
        note={line.invoiceDate && <DateText date={line.invoiceDate} style="shortYear" />}
      >
        {line.invoiceNumber}
      </Value>
      <Value
        name={words("paid")}
        note={line.paymentOrderNumber && words("order", { number: line.paymentOrderNumber })}
      >
        {line.paidOn && <DateText date={line.paidOn} style="shortYear" />}
      </Value>
      <Value
        name={words("amount")}
        note={line.vatMinor !== null && line.vatMinor !== "0" && <Vat line={line} />}
      >
        <ForeignMoney minor={line.amountMinor} currency={line.currency} />
      </Value>
      {line.rate && (
        <Value
          name={words("rate")}
          note={
            <>
              {line.rate.source}, <DateText date={line.rate.date} style="shortYear" />
            </>
          }
        >
          <span className="num">
            {formatRate(line.rate.value, locale)}
            {line.rate.nominal !== "1" && ` / ${line.rate.nominal}`}
          </span>
        </Value>
      )}
      {line.destinationCountry && (
        <Value name={words("destination")} note={line.hsCode && words("hs", { code: line.hsCode })}>
          {countryName(line.destinationCountry, locale)}
        </Value>
      )}
      {line.eventName && <Value name={words("event")}>{line.eventName}</Value>}
      {line.eligible !== line.claimed && (
        <Value name={words("eligible")} note={<EngineCuts line={line} />}>
          <Money kopecks={line.eligible} />
        </Value>
      )}
    </dl>
  );
};

type ValueProps = { readonly name: string; readonly note?: ReactNode; readonly children: ReactNode };

const Value = ({ name, note, children }: ValueProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {children}
      {note && <span className="xs subtle">{note}</span>}
    </dd>
  </div>
);

const Vat = ({ line }: { readonly line: WorkspaceLine }) => {
  const words = useTranslations("review.values");

  return (
    <>
      {words("vat")} <ForeignMoney minor={line.vatMinor ?? "0"} currency={line.currency} />
    </>
  );
};

/** What the rules themselves took from the cost, with their reasons. */
const EngineCuts = ({ line }: { readonly line: WorkspaceLine }) => {
  const reasons = useTranslations("deductions");
  const words = useTranslations("review.values");
  const cuts = line.cuts.filter(({ code }) => code !== line.verdict?.reasonCode);

  return cuts.map(({ code, kopecks, rule }) => (
    <span key={code} className="cut">
      {reasons(`${code}.title` as never)} <Money kopecks={`-${kopecks}`} />
      {rule && ` (${words("rule", { rule })})`}
    </span>
  ));
};
