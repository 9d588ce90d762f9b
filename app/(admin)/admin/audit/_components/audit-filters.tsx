import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/ui/button";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Select } from "@/app/_components/ui/select";
import { TextInput } from "@/app/_components/ui/text-input";
import { filterableEventTypes } from "@/app/(admin)/admin/audit/_components/audit-event-types";
import { formatDate } from "@/lib/i18n/format-date";
import type { AuditParams } from "@/lib/identity/domain/audit-params";

type AuditFiltersProps = { readonly params: AuditParams };

/** What part of the trail is shown; a plain form, so that every view has an address. */
export const AuditFilters = ({ params }: AuditFiltersProps) => {
  const words = useTranslations("audit");
  const locale = useLocale();
  const day = (value: string | null) => (value ? formatDate(value, locale, "numeric") : "");

  return (
    <form method="get" className="filter-form" aria-label={words("filters")}>
      <Select
        id="type"
        name="type"
        label={words("type")}
        className="wide"
        placeholder={words("allTypes")}
        defaultValue={params.type ?? ""}
        options={filterableEventTypes.map((type) => ({ value: type, label: words(`kind.${type}`) }))}
      />
      <TextInput id="person" name="person" label={words("person")} defaultValue={params.person ?? ""} />
      <TextInput
        id="claim"
        name="claim"
        label={words("claim")}
        look="code"
        defaultValue={params.claim ?? ""}
        placeholder="26-0418"
      />
      <TextInput
        id="inn"
        name="inn"
        label={words("inn")}
        look="code"
        inputMode="numeric"
        defaultValue={params.inn ?? ""}
      />
      <TextInput
        id="from"
        name="from"
        label={words("from")}
        defaultValue={day(params.from)}
        placeholder={words("dateShape")}
      />
      <TextInput
        id="to"
        name="to"
        label={words("until")}
        defaultValue={day(params.to)}
        placeholder={words("dateShape")}
      />
      {params.chain && <input type="hidden" name="chain" value={params.chain} />}
      <div className="form-acts">
        <Button type="submit" icon="filter">
          {words("show")}
        </Button>
        <LinkButton href="/admin/audit" variant="ghost">
          {words("showAll")}
        </LinkButton>
      </div>
    </form>
  );
};
