import { useTranslations } from "next-intl";
import { companyRoles } from "@/lib/identity/domain/actor";

/** The roles a certifier can give, the least first. */
export const useRoleOptions = () => {
  const roles = useTranslations("roles");

  return [...companyRoles].reverse().map((role) => ({ value: role, label: roles(role) }));
};
