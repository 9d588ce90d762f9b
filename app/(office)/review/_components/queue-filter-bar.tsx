import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CategoryName } from "@/app/_components/domain/category-name";
import { AppLink } from "@/app/_components/ui/app-link";
import { Button } from "@/app/_components/ui/button";
import { Icon } from "@/app/_components/ui/icon";
import { ShortcutHint } from "@/app/_components/ui/kbd";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Select } from "@/app/_components/ui/select";
import { TextInput } from "@/app/_components/ui/text-input";
import { formatMoney } from "@/lib/i18n/format";
import { type QueueFilters, queueAges, queueQuery } from "@/lib/review/domain/queue-filters";
import type { ReviewQueue } from "@/lib/review/queries/get-review-queue";

type FilterBarProps = {
  readonly filters: QueueFilters;
  readonly typed: { readonly q: string; readonly from: string; readonly to: string };
  /** Sentences by field, for what could not be read. */
  readonly errors: Readonly<Partial<Record<"from" | "to" | "q", string>>>;
  readonly programmes: ReviewQueue["programmes"];
  /** Codes of all categories there are. */
  readonly categories: readonly string[];
  readonly summary: ReactNode;
};

/** What narrows the view: a search, the filters that are on, and the rest behind one button. A plain GET form. */
export const QueueFilterBar = ({ summary, ...more }: FilterBarProps) => {
  const words = useTranslations("review.queue.filter");
  const { filters, typed, errors, programmes } = more;

  return (
    <search aria-label={words("label")}>
      <form method="get" action="/review" className="filters">
        <input type="hidden" name="view" value={filters.view} />
        <SearchField typed={typed.q} error={errors.q} />
        <ActiveFilters filters={filters} programmes={programmes} />
        <details className="more-filters" open={Boolean(errors.from ?? errors.to)}>
          <summary className="chip add">
            <Icon name="filter" />
            {words("add")}
          </summary>
          <MoreFilters {...more} />
        </details>
        <span className="grow" />
        <span className="sm subtle" role="status">
          {summary}
        </span>
        <LinkButton
          plain
          size="s"
          icon="download"
          href={`/review/export?${queueQuery(filters, { after: null })}`}
        >
          {words("csv")}
        </LinkButton>
      </form>
    </search>
  );
};

const SearchField = ({ typed, error }: { readonly typed: string; readonly error: string | undefined }) => {
  const words = useTranslations("review.queue.filter");

  return (
    <div className="queue-search">
      <label className="input input-box md">
        <span className="vh">{words("search")}</span>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          defaultValue={typed}
          placeholder={words("search")}
          data-search
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "queue-q-error" : undefined}
        />
        <ShortcutHint>/</ShortcutHint>
      </label>
      {error && (
        <p id="queue-q-error" className="xs t-bad">
          {error}
        </p>
      )}
    </div>
  );
};

type ActiveProps = Pick<FilterBarProps, "filters" | "programmes">;

/** Every filter that is on, as a chip that takes it off. */
const ActiveFilters = ({ filters, programmes }: ActiveProps) => {
  const words = useTranslations("review.queue.filter");
  const locale = useLocale();
  const programme = programmes.find(({ code }) => code === filters.programme);
  const chips = [
    programme && (["programme", programme[locale]] as const),
    filters.category &&
      (["category", <CategoryName key="category" code={filters.category} short />] as const),
    filters.age && (["age", words("days", { days: filters.age })] as const),
    filters.from !== null && (["from", formatMoney(filters.from, locale, { kopecks: "auto" })] as const),
    filters.to !== null && (["to", formatMoney(filters.to, locale, { kopecks: "auto" })] as const),
    filters.search && (["search", filters.search] as const),
  ].filter((chip) => Boolean(chip)) as (readonly [keyof QueueFilters & string, ReactNode])[];

  return chips.map(([name, value]) => (
    <AppLink
      key={name}
      className="chip"
      href={`/review?${queueQuery(filters, { [name]: null, after: null })}`}
    >
      {words(`chip.${name as "age"}`)}: <b>{value}</b>
      <Icon name="x" label={words("remove")} />
    </AppLink>
  ));
};

const MoreFilters = ({ filters, typed, errors, programmes, categories }: Omit<FilterBarProps, "summary">) => {
  const words = useTranslations("review.queue.filter");
  const category = useTranslations("common.categoryShort");
  const locale = useLocale();

  return (
    <div className="more-filters-panel">
      <Select
        id="queue-category"
        name="category"
        label={words("chip.category")}
        placeholder={words("any")}
        defaultValue={filters.category ?? ""}
        options={categories.map((code) => ({ value: code, label: category(code) }))}
      />
      <Select
        id="queue-programme"
        name="programme"
        label={words("chip.programme")}
        placeholder={words("any")}
        defaultValue={filters.programme ?? ""}
        options={programmes.map((programme) => ({ value: programme.code, label: programme[locale] }))}
      />
      <Select
        id="queue-age"
        name="age"
        label={words("chip.age")}
        placeholder={words("any")}
        defaultValue={filters.age?.toString() ?? ""}
        options={queueAges.map((days) => ({ value: String(days), label: words("days", { days }) }))}
      />
      <div className="form-row">
        <TextInput
          id="queue-from"
          name="from"
          label={words("chip.from")}
          unit="₽"
          look="figures"
          inputMode="decimal"
          defaultValue={typed.from}
          error={errors.from}
        />
        <TextInput
          id="queue-to"
          name="to"
          label={words("chip.to")}
          unit="₽"
          look="figures"
          inputMode="decimal"
          defaultValue={typed.to}
          error={errors.to}
        />
      </div>
      <Button type="submit" variant="primary" full>
        {words("show")}
      </Button>
    </div>
  );
};
