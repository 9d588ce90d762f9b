import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { AppLink } from "@/app/_components/ui/app-link";
import { Icon } from "@/app/_components/ui/icon";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Tag } from "@/app/_components/ui/tag";
import { viewQuery, type WorkspaceAddress } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";

type HeaderProps = { readonly workspace: ReviewWorkspace; readonly address: WorkspaceAddress };

/** Which claim this is, how much time is left, and the way to the next one. */
export const WorkspaceHeader = ({ workspace, address }: HeaderProps) => {
  const words = useTranslations("review.workspace");
  const category = useTranslations("categories");
  const locale = useLocale();
  const { claim, company, programme, budget, may } = workspace;
  const view = viewQuery(address);

  return (
    <header className="wh">
      <AppLink href={`/review${view && `?${view}`}`} className="iconbtn bordered" aria-label={words("back")}>
        <Icon name="prev" />
      </AppLink>
      <div className="wh-t">
        <div className="row">
          <h1>
            <span className="code">{claim.number}</span> {locale === "ru" ? company.nameRu : company.nameEn}
          </h1>
          <StatusTag status={claim.status} label={claim.label} />
        </div>
        <p className="xs subtle">
          <span>{category(`${claim.category}.name` as never)}</span>
          <span title={programme[locale]}>
            {words("rules", { year: String(budget?.fiscalYear ?? ""), version: claim.programmeVersion })}
          </span>
          {claim.submittedAt && (
            <span>
              {words("submitted")} <DateText date={claim.submittedAt} style="short" />
            </span>
          )}
          <span>
            {words("inn")} <span className="code">{company.inn}</span>
          </span>
        </p>
      </div>
      <span className="grow" />
      <TimeLeft claim={claim} />
      <Neighbours workspace={workspace} view={view} />
      <LinkButton icon="history" href={`/review/${claim.number}/history${view && `?${view}`}`}>
        {words("history")}
      </LinkButton>
      {may.decide === null && (
        <LinkButton icon="ask" href={`/review/${claim.number}/ask${view && `?${view}`}`}>
          {words("ask")}
        </LinkButton>
      )}
    </header>
  );
};

const openStatuses = ["SUBMITTED", "IN_REVIEW", "RETURNED", "PENDING_APPROVAL"];

/** Working days until the decision; while the clock stands, until when the company answers. */
const TimeLeft = ({ claim }: { readonly claim: ReviewWorkspace["claim"] }) => {
  const words = useTranslations("review.workspace");
  const { daysLeft, status, isClockStopped, replyDueOn } = claim;
  if (daysLeft === null || !openStatuses.includes(status)) return null;
  if (isClockStopped) {
    return (
      <Tag icon="pause">
        {words("clockStands", { days: daysLeft })}
        {replyDueOn && (
          <>
            , {words("replyBy")} <DateText date={replyDueOn} style="short" />
          </>
        )}
      </Tag>
    );
  }
  if (daysLeft <= 0) {
    return (
      <Tag tone="bad" icon="alert">
        {daysLeft === 0 ? words("dueToday") : words("late", { days: -daysLeft })}
      </Tag>
    );
  }

  return (
    <Tag tone={daysLeft <= 5 ? "turn" : "neutral"} icon="clock">
      {words("daysLeft", { days: daysLeft })}
    </Tag>
  );
};

type NeighboursProps = { readonly workspace: ReviewWorkspace; readonly view: string };

const Neighbours = ({ workspace: { neighbours }, view }: NeighboursProps) => {
  const words = useTranslations("review.workspace");
  if (!neighbours) return null;
  const { before, after, position, total } = neighbours;
  const step = (number: string | null, icon: "up" | "down", label: string) =>
    number ? (
      <AppLink href={`/review/${number}?${view}`} className="iconbtn" aria-label={`${label}: ${number}`}>
        <Icon name={icon} />
      </AppLink>
    ) : (
      <span className="iconbtn" aria-hidden="true">
        <Icon name="dot" />
      </span>
    );

  return (
    <nav className="row sm muted neighbours" aria-label={words("claims")}>
      {step(before, "up", words("before"))}
      {position <= total && <span className="num">{words("position", { position, total })}</span>}
      {step(after, "down", words("after"))}
    </nav>
  );
};
