import { useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Sheet } from "@/app/_components/ui/sheet";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

/** What a return asks to put right, each part with the officer's remark. */
export const Flags = ({ claim }: { readonly claim: CompanyClaimPage }) => {
  const t = useTranslations("claimPage.flags");
  if (claim.flags.length === 0) return null;
  const positions = new Map(claim.lines.map(({ id, position }) => [id, position]));
  const pageOf = (flag: CompanyClaimPage["flags"][number]): string => {
    const position = flag.lineId ? positions.get(flag.lineId) : undefined;
    if (position !== undefined) return `lines/${position}`;
    return { account: "bank", contract: "contract", documents: "lines" }[flag.part] ?? "lines";
  };

  return (
    <Sheet title={t("heading", { count: claim.flags.length })} flush>
      <ul className="todo-list flush">
        {claim.flags.map((flag) => (
          <li key={flag.id}>
            <span className={flag.fixedAt ? "ic good" : "ic turn"}>
              <Icon name={flag.fixedAt ? "ok" : "flag"} />
            </span>
            <div>
              <p className="t">
                {flag.lineId
                  ? t("line", { position: positions.get(flag.lineId) ?? 0 })
                  : t(`part.${flag.part}`)}
              </p>
              <p className="s">{flag.remark}</p>
            </div>
            <LinkButton href={`/claims/${claim.number}/edit/${pageOf(flag)}`} size="md">
              {t("open")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
