import { useLocale, useTranslations } from "next-intl";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { AppLink } from "@/app/_components/ui/app-link";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import { LinkButton } from "@/app/_components/ui/link-button";
import { nameIn } from "@/app/(office)/names";
import { KeyHelp } from "@/app/(office)/review/_components/key-help";
import type { DecisionView } from "@/lib/review/queries/get-decision-page";

type SignBarProps = { readonly decision: DecisionView };

/** Which claim this is, where it stands in the reader's list, and the way to its papers and history. */
export const SignBar = ({ decision }: SignBarProps) => {
  const words = useTranslations("approval.page");
  const locale = useLocale();
  const { number, status, due, place } = decision;
  const company = { nameRu: decision.companyNameRu, nameEn: decision.companyNameEn };
  const isForCommission = status === "PENDING_APPROVAL" && due?.role === "commission";

  return (
    <header className="sign-bar">
      <IconLink href="/second" icon="prev" label={words("back")} bordered />
      <h1>
        <span className="code">{number}</span> {nameIn(locale, company)}
      </h1>
      <StatusTag status={status} label={isForCommission ? "waitingForCommission" : null} />
      <span className="grow" />
      {place && <Place place={place} />}
      <KeyHelp page="decision" />
      <LinkButton href={`/review/${number}`} size="md" icon="docs">
        {words("workspace")}
      </LinkButton>
      <LinkButton href={`/review/${number}/history`} size="md" icon="history">
        {words("history")}
      </LinkButton>
    </header>
  );
};

const Place = ({ place }: { readonly place: NonNullable<DecisionView["place"]> }) => {
  const words = useTranslations("approval.page");
  const { position, total, previous, next } = place;

  return (
    <span className="row sm muted">
      {previous && (
        <IconLink href={`/second/${previous}`} icon="up" label={words("previous")} keyName="previous" />
      )}
      <span className="num">{words("place", { position, total })}</span>
      {next && <IconLink href={`/second/${next}`} icon="down" label={words("next")} keyName="next" />}
    </span>
  );
};

type IconLinkProps = {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly bordered?: boolean;
  /** The key that presses it. */
  readonly keyName?: string;
};

const IconLink = ({ href, icon, label, bordered = false, keyName }: IconLinkProps) => (
  <AppLink
    href={href}
    aria-label={label}
    title={label}
    className={bordered ? "iconbtn bordered" : "iconbtn"}
    data-key={keyName}
  >
    <Icon name={icon} />
  </AppLink>
);
