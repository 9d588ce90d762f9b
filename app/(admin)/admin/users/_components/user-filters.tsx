import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/ui/button";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Select } from "@/app/_components/ui/select";
import { TextInput } from "@/app/_components/ui/text-input";
import { staffRoles } from "@/lib/identity/domain/actor";
import type { UserListParams } from "@/lib/identity/domain/user-list-params";

type UserFiltersProps = { readonly params: UserListParams };

/** Whom the list shows; a plain form, so that every view has an address. */
export const UserFilters = ({ params }: UserFiltersProps) => {
  const words = useTranslations("people");
  const roles = useTranslations("roles");

  return (
    <form method="get" className="filter-form" aria-label={words("filters")}>
      <TextInput
        id="q"
        name="q"
        type="search"
        label={words("search")}
        className="wide"
        defaultValue={params.q ?? ""}
        placeholder={words("searchHint")}
      />
      <Select
        id="group"
        name="group"
        label={words("group.label")}
        placeholder={words("group.all")}
        defaultValue={params.group ?? ""}
        options={(["office", "company", "blocked"] as const).map((group) => ({
          value: group,
          label: words(`group.${group}`),
        }))}
      />
      <Select
        id="role"
        name="role"
        label={words("role")}
        placeholder={words("anyRole")}
        defaultValue={params.role ?? ""}
        options={staffRoles.map((role) => ({ value: role, label: roles(role) }))}
      />
      <div className="form-acts">
        <Button type="submit" icon="search">
          {words("find")}
        </Button>
        <LinkButton href="/admin/users" variant="ghost">
          {words("showAll")}
        </LinkButton>
      </div>
    </form>
  );
};
