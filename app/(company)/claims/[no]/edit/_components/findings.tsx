import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Sheet } from "@/app/_components/ui/sheet";
import { placeOf } from "@/app/(company)/claims/[no]/edit/_components/editor-steps";
import {
  type ReadinessFinding,
  type ReadinessLevel,
  readinessLevels,
} from "@/lib/claims/domain/readiness-types";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { messageValues } from "@/lib/i18n/message-values";

const looks = {
  block: { icon: "no", tone: "text-tone-bad" },
  likelyCut: { icon: "minus", tone: "t-turn" },
  hint: { icon: "info", tone: "subtle" },
} as const satisfies Record<ReadinessLevel, { readonly icon: IconName; readonly tone: string }>;

/** What stops the claim, what will be cut, what helps; each with the way to put it right. */
export const Findings = ({ view }: { readonly view: EditorView }) => {
  const t = useTranslations("readiness");

  return readinessLevels.map((level) => {
    const findings = view.findings.filter((finding) => finding.level === level);
    if (findings.length === 0) return null;

    return (
      <Sheet key={level} flush headingLevel={3} title={t(`level.${level}`)}>
        <ul>
          {findings.map((finding) => (
            <Finding
              key={`${finding.code}-${finding.lineId}-${finding.field}-${JSON.stringify(finding.params)}`}
              finding={finding}
              view={view}
            />
          ))}
        </ul>
      </Sheet>
    );
  });
};

type FindingProps = { readonly finding: ReadinessFinding; readonly view: EditorView };

const Finding = ({ finding, view }: FindingProps) => {
  const t = useTranslations("readiness");
  const editor = useTranslations("claims.editor");
  const all = useTranslations();
  const locale = useLocale();
  const values = messageValues(finding.params, locale, all);
  const line = view.lines.find(({ id }) => id === finding.lineId);
  const place = placeOf(finding, view);
  const { icon, tone } = looks[finding.level];
  const title = t(`${finding.code}.title`, values);

  return (
    <li className="find">
      <span className={tone}>
        <Icon name={icon} />
      </span>
      <div>
        <p className="font-medium">{title}</p>
        <p className="sm muted">
          {line &&
            `${line.purpose ? editor("line.numbered", { line: line.ordinal, purpose: line.purpose }) : editor("line.number", { line: line.ordinal })}. `}
          {t(`${finding.code}.fix`, values)}
        </p>
      </div>
      {place && view.mayWrite && (
        <LinkButton href={place} size="s" aria-label={`${editor("check.fix")}: ${title}`}>
          {editor("check.fix")}
        </LinkButton>
      )}
    </li>
  );
};
