import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/ui/button";
import { Segments } from "@/app/_components/ui/segments";
import { Select } from "@/app/_components/ui/select";
import { approvedQueryText } from "@/app/(office)/approved/query";

type ApprovedFiltersProps = {
  readonly years: readonly number[];
  readonly fiscalYear: number;
  readonly category: string | null;
  /** Codes of all categories there are. */
  readonly categories: readonly string[];
};

/** Year as links, category as a plain form: the view stands in the address. */
export const ApprovedFilters = ({ years, fiscalYear, category, categories }: ApprovedFiltersProps) => {
  const words = useTranslations("approval.approved");
  const names = useTranslations("common.categoryShort");

  return (
    <div className="row wrap between">
      <Segments
        label={words("year")}
        items={years.map((year) => ({
          href: `/approved?${approvedQueryText({ fiscalYear: year, category })}`,
          label: String(year),
          current: year === fiscalYear,
        }))}
      />
      <form method="get" action="/approved" className="filter-form">
        <input type="hidden" name="year" value={fiscalYear} />
        <Select
          id="category"
          name="category"
          label={<span className="vh">{words("category")}</span>}
          defaultValue={category ?? ""}
          options={[
            { value: "", label: words("allCategories") },
            ...categories.map((code) => ({ value: code, label: names(code) })),
          ]}
        />
        <Button type="submit" size="md">
          {words("show")}
        </Button>
      </form>
    </div>
  );
};
