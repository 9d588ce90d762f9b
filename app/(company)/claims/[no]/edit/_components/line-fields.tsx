import { useLocale, useTranslations } from "next-intl";
import { DraftSelect, DraftText } from "@/app/(company)/claims/[no]/edit/_components/draft-fields";
import { textLimits } from "@/lib/claims/domain/draft-fields";
import type { EditorLine } from "@/lib/claims/queries/editor-line";
import { countryName } from "@/lib/i18n/message-values";
import { countryCodes } from "@/lib/shared/countries";
import { currencyCodes } from "@/lib/shared/currencies";

type Props = {
  readonly line: EditorLine;
  readonly category: string;
  /** The product code that the claim has for all of its lines. */
  readonly sharedHsCode: string;
};

/** What a line says, in the order in which its papers say it: who, what for, invoice, payment, where to. */
export const LineFields = ({ line, category, sharedHsCode }: Props) => (
  <>
    <SupplierFields line={line} />
    <InvoiceFields line={line} />
    <PaymentFields line={line} />
    <ExportFields line={line} category={category} sharedHsCode={sharedHsCode} />
  </>
);

type LineProps = Pick<Props, "line">;

const SupplierFields = ({ line: { values } }: LineProps) => {
  const t = useTranslations("claims.editor.line");
  const common = useTranslations("common");

  return (
    <>
      <DraftText
        name="purpose"
        value={values.purpose}
        label={t("purpose")}
        hint={t("purposeHint")}
        maxLength={textLimits.purpose}
        className="full"
      />
      <DraftText
        name="supplierName"
        value={values.supplierName}
        label={t("supplier")}
        maxLength={textLimits.supplierName}
        className="full"
      />
      <DraftSelect
        name="supplierCountry"
        value={values.supplierCountry}
        label={t("supplierCountry")}
        placeholder={common("choose")}
        options={useCountries()}
      />
      <DraftText
        name="supplierTaxId"
        value={values.supplierTaxId}
        label={t("supplierTaxId")}
        note={common("optional")}
        look="code"
        maxLength={textLimits.supplierTaxId}
      />
    </>
  );
};

const InvoiceFields = ({ line }: LineProps) => {
  const t = useTranslations("claims.editor.line");
  const { values } = line;

  return (
    <>
      <DraftText
        name="invoiceNumber"
        value={values.invoiceNumber}
        label={t("invoiceNumber")}
        maxLength={textLimits.invoiceNumber}
      />
      <DraftText
        name="invoiceDate"
        value={values.invoiceDate}
        label={t("invoiceDate")}
        placeholder={t("datePlaceholder")}
        inputMode="numeric"
      />
      <AmountFields line={line} />
    </>
  );
};

const PaymentFields = ({ line: { values } }: LineProps) => {
  const t = useTranslations("claims.editor.line");

  return (
    <>
      <DraftText
        name="paidOn"
        value={values.paidOn}
        label={t("paidOn")}
        placeholder={t("datePlaceholder")}
        inputMode="numeric"
      />
      <DraftText
        name="paymentOrderNumber"
        value={values.paymentOrderNumber}
        label={t("paymentOrderNumber")}
        maxLength={textLimits.paymentOrderNumber}
      />
    </>
  );
};

const ExportFields = ({ line: { values }, category, sharedHsCode }: Props) => {
  const t = useTranslations("claims.editor.line");
  const common = useTranslations("common");

  return (
    <>
      <DraftSelect
        name="destinationCountry"
        value={values.destinationCountry}
        label={t("destinationCountry")}
        placeholder={common("choose")}
        options={useCountries()}
      />
      <DraftText
        name="hsCode"
        value={values.hsCode}
        label={t("hsCode")}
        note={sharedHsCode ? common("optional") : undefined}
        placeholder={sharedHsCode}
        look="code"
        inputMode="numeric"
      />
      {category === "EXHIBITION" && (
        <DraftText
          name="eventName"
          value={values.eventName}
          label={t("eventName")}
          maxLength={textLimits.eventName}
          className="full"
        />
      )}
    </>
  );
};

const AmountFields = ({ line: { values } }: LineProps) => {
  const t = useTranslations("claims.editor.line");

  return (
    <div className="money-row">
      <DraftText name="amount" value={values.amount} label={t("amount")} look="figures" inputMode="decimal" />
      <DraftSelect
        name="currency"
        value={values.currency}
        label={t("currency")}
        options={currencyCodes.map((code) => ({ value: code, label: code }))}
      />
      <DraftText name="vat" value={values.vat} label={t("vat")} look="figures" inputMode="decimal" />
    </div>
  );
};

const useCountries = () => {
  const locale = useLocale();
  const named = countryCodes.map((code) => ({ value: code, label: countryName(code, locale) }));
  return named.sort((left, right) => left.label.localeCompare(right.label, locale));
};
