import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/ui/button";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Select } from "@/app/_components/ui/select";
import { TextInput } from "@/app/_components/ui/text-input";
import type { LedgerParams } from "@/lib/budget/domain/ledger-filter";
import { ledgerKinds } from "@/lib/budget/domain/movement-words";
import type { LedgerPage } from "@/lib/budget/queries/list-ledger";
import { formatDate } from "@/lib/i18n/format-date";

type LedgerFiltersProps = { readonly params: LedgerParams; readonly page: LedgerPage };

/** What part of the ledger is shown; a plain form, so that every view has an address. */
export const LedgerFilters = ({ params, page }: LedgerFiltersProps) => {
  const words = useTranslations("budget");
  const categories = useTranslations("common.categoryShort");
  const locale = useLocale();
  const categoryName = (code: string): string => (categories.has(code) ? categories(code) : code);
  const day = (value: string | null) => (value ? formatDate(value, locale, "numeric") : "");
  const year = params.fy ?? page.line?.fiscalYear ?? null;

  return (
    <form method="get" className="filter-form" aria-label={words("ledger.filters")}>
      <Select
        id="fy"
        name="fy"
        label={words("ledger.year")}
        placeholder={words("ledger.allYears")}
        defaultValue={year ?? ""}
        options={page.years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {page.lines.length > 0 && (
        <Select
          id="line"
          name="line"
          label={words("ledger.line")}
          placeholder={words("ledger.allLines")}
          defaultValue={params.line ?? ""}
          options={page.lines.map((line) => ({
            value: line.id,
            label: `${categoryName(line.category)} · ${line.programme[locale]}`,
          }))}
        />
      )}
      <Select
        id="kind"
        name="kind"
        label={words("ledger.kind")}
        placeholder={words("ledger.allKinds")}
        defaultValue={params.kind ?? ""}
        options={ledgerKinds.map((kind) => ({ value: kind, label: words(`movement.${kind}`) }))}
      />
      <TextInput
        id="claim"
        name="claim"
        label={words("ledger.claim")}
        look="code"
        defaultValue={params.claim ?? ""}
        placeholder="26-0418"
      />
      <TextInput
        id="from"
        name="from"
        label={words("ledger.from")}
        defaultValue={day(params.from)}
        placeholder={words("ledger.dateShape")}
      />
      <TextInput
        id="to"
        name="to"
        label={words("ledger.until")}
        defaultValue={day(params.to)}
        placeholder={words("ledger.dateShape")}
      />
      <div className="form-acts">
        <Button type="submit" size="md" icon="filter">
          {words("ledger.show")}
        </Button>
        <LinkButton href="/admin/ledger" size="md" variant="ghost">
          {words("ledger.reset")}
        </LinkButton>
      </div>
    </form>
  );
};
