import { useTranslations } from "next-intl";
import type { CompanyRole } from "@/lib/identity/domain/actor";

const leastFirst = ["viewer", "preparer", "certifier"] as const satisfies readonly CompanyRole[];

/** The roles a certifier can give, the least first. */
export const useRoleOptions = () => {
  const roles = useTranslations("roles");

  return leastFirst.map((role) => ({ value: role, label: roles(role) }));
};
