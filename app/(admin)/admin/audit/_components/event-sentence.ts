import { useLocale, useTranslations } from "next-intl";
import { useClaimEventWords } from "@/app/(office)/review/[no]/_components/claim-event-words";
import { formatMoney } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { AuditEventView } from "@/lib/identity/queries/list-audit-events";

/** Facts that are sums of kopecks. */
const moneyFacts: ReadonlySet<string> = new Set(["amount"]);

/** Facts that are days. */
const dayFacts: ReadonlySet<string> = new Set(["dueOn", "date"]);

/**
 * A function that says an event in words: of a claim, as its own history says it; a type that has no sentence is
 * said by its name.
 */
export const useEventSentence = (): ((event: AuditEventView) => string) => {
  const claimEvent = useClaimEventWords();
  const words = useTranslations("audit");
  const roles = useTranslations("roles");
  const categories = useTranslations("categories");
  const locale = useLocale();

  const factIn = (name: string, fact: string): string => {
    if (moneyFacts.has(name) && /^-?\d+$/.test(fact)) return formatMoney(fact, locale, { kopecks: "auto" });
    if (dayFacts.has(name) && /^\d{4}-\d\d-\d\d$/.test(fact)) return formatDate(fact, locale, "shortYear");
    if (name === "role" && roles.has(fact)) return roles(fact);
    if (name === "category" && categories.has(`${fact}.name`)) return categories(`${fact}.name`);
    return fact;
  };

  return (event) => {
    const { type, facts, subject, company } = event;
    const aboutClaim = claimEvent(event);
    if (aboutClaim !== null) return aboutClaim;
    if (!words.has(`event.${type}`)) return words.has(`kind.${type}`) ? words(`kind.${type}`) : type;
    const said = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factIn(name, fact)]));

    return words(`event.${type}`, {
      ...blanks,
      ...said,
      subject: subject?.[locale] ?? "",
      company: company?.[locale] ?? "",
    });
  };
};

/** Facts that older events of a type may lack. */
const blanks = {
  amount: "",
  role: "",
  name: "",
  kind: "",
  reason: "",
  version: "",
};
