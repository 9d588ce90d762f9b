import { useLocale, useTranslations } from "next-intl";
import type { AccessProposalView } from "@/lib/identity/queries/list-access-proposals";

/** A function that says a proposal in one sentence: whom it is about, what for, and where. */
export const useProposalSentence = (): ((proposal: AccessProposalView) => string) => {
  const words = useTranslations("people");
  const roles = useTranslations("roles");
  const locale = useLocale();

  return ({ kind, name, email, role, programme }) =>
    words(`proposals.sentence.${kind}`, {
      name: name[locale],
      email: email ?? "",
      role: role ? roles(role) : "",
      programme: programme ? programme[locale] : words("everyProgramme"),
    });
};
