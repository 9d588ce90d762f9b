import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/ui/button";
import { TextInput } from "@/app/_components/ui/text-input";

type CompanySearchProps = { readonly search: string };

/** A plain form: the search stands in the address. */
export const CompanySearch = ({ search }: CompanySearchProps) => {
  const words = useTranslations("officeCompanies.list");

  return (
    <search>
      <form method="get" action="/companies" className="row wrap items-end">
        <TextInput
          id="q"
          name="q"
          type="search"
          label={words("search")}
          defaultValue={search}
          maxLength={100}
          autoComplete="off"
          data-search
        />
        <Button type="submit" size="md" icon="search">
          {words("find")}
        </Button>
      </form>
    </search>
  );
};
