import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Tag } from "@/app/_components/ui/tag";
import { dutiesInLine } from "@/app/(office)/names";
import type { UserList } from "@/lib/identity/queries/list-users";

type ListedUser = UserList["users"][number];

type UserTableProps = { readonly users: readonly ListedUser[] };

/** People with what they do here: roles in the agency, parts in companies. */
export const UserTable = ({ users }: UserTableProps) => {
  const words = useTranslations("people");

  return (
    <DataTable caption={words("title")} stack>
      <thead>
        <tr>
          <Th>{words("name")}</Th>
          <Th>{words("email")}</Th>
          <Th>{words("doesHere")}</Th>
          <Th>{words("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <UserRow key={user.id} user={user} />
        ))}
      </tbody>
    </DataTable>
  );
};

type UserRowProps = { readonly user: ListedUser };

const UserRow = ({ user }: UserRowProps) => {
  const words = useTranslations("people");
  const roles = useTranslations("roles");
  const locale = useLocale();

  return (
    <tr>
      <Th scope="row">
        <AppLink href={`/admin/users/${user.id}`}>{locale === "ru" ? user.nameRu : user.nameEn}</AppLink>
      </Th>
      <Td wide>{user.email}</Td>
      <Td wide>
        {dutiesInLine(user.staffRoles.map((role) => roles(role)))}
        {user.memberships.map(({ inn, name, role }) => (
          <span key={inn} className="sub">
            <AppLink href={`/admin/companies/${inn}`}>{name[locale]}</AppLink>: {roles(role)}
          </span>
        ))}
        {user.staffRoles.length === 0 && user.memberships.length === 0 && (
          <span className="subtle">{words("nothing")}</span>
        )}
      </Td>
      <Td>
        {user.isBlocked && <Tag tone="bad">{words("blocked")}</Tag>}
        {!user.isBlocked && user.mustChangePassword && <Tag tone="turn">{words("temporary")}</Tag>}
        {!user.isBlocked && !user.mustChangePassword && <span className="subtle">{words("open")}</span>}
      </Td>
    </tr>
  );
};
