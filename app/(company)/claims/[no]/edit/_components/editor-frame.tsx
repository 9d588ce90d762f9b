import "@/app/(company)/claims/[no]/edit/_components/editor.css";
import "@/app/(company)/claims/[no]/edit/_components/lines.css";
import "@/app/(company)/claims/[no]/edit/_components/evidence.css";
import "@/app/(company)/claims/[no]/edit/_components/check.css";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Money } from "@/app/_components/domain/money";
import { StatusTag } from "@/app/_components/domain/status-tag";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { Icon } from "@/app/_components/ui/icon";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { type EditorStep, editorSteps } from "@/app/(company)/claims/[no]/edit/_components/editor-steps";
import { Estimate } from "@/app/(company)/claims/[no]/edit/_components/estimate";
import { SavedStatus } from "@/app/(company)/claims/[no]/edit/_components/saved-status";
import { isDone, Stepper } from "@/app/(company)/claims/[no]/edit/_components/stepper";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { formatDate, formatTime } from "@/lib/i18n/format-date";

type Props = {
  readonly view: EditorView;
  readonly step: EditorStep;
  /** A refusal that a plain form brought back. */
  readonly refusal?: string | null;
  readonly children: ReactNode;
};

/** What every page of the editor has around its own content. */
export const EditorFrame = ({ view, step, refusal, children }: Props) => {
  const t = useTranslations("claims.editor");
  const common = useTranslations("common");
  const shell = useTranslations("shell");
  const categories = useTranslations("categories");
  const at = editorSteps.indexOf(step) + 1;

  return (
    <main id="main" className="page wide ed-page">
      <Breadcrumbs
        label={common("path")}
        items={[
          { label: shell("nav.claims"), href: "/claims" },
          { label: view.number, href: `/claims/${view.number}` },
        ]}
      />
      <PageHeader
        title={view.fields.title.typed || categories(`${view.category}.claimTitle`)}
        beside={<StatusTag status={view.status} audience="company" large />}
        actions={<Saved view={view} />}
      />
      <div className="ed-prog" aria-hidden="true">
        {editorSteps.map((one) => (
          <i key={one} className={progressClass(view, one, step)} />
        ))}
      </div>
      <details className="ed-step">
        <summary className="unfold">
          <Icon name="down" />
          {t("stepOf", { step: at, steps: editorSteps.length })}
        </summary>
        <Stepper view={view} current={step} />
      </details>
      <div className="ed">
        <Stepper view={view} current={step} />
        <div className="stack">
          {refusal && (
            <Notice tone="bad" role="alert">
              {refusal}
            </Notice>
          )}
          <Standing view={view} />
          {children}
        </div>
        <aside id="estimate" aria-label={t("estimate")}>
          <Estimate view={view} />
        </aside>
      </div>
      <Dock view={view} />
    </main>
  );
};

const progressClass = (view: EditorView, step: EditorStep, current: EditorStep): string | undefined => {
  if (step === current) return "here";
  return isDone(view, step) ? "done" : undefined;
};

const Saved = ({ view }: Pick<Props, "view">) => {
  const t = useTranslations("claims.editor.saved");
  const locale = useLocale();

  return (
    <SavedStatus
      savedAt={formatTime(view.savedAt, locale)}
      words={{ saved: t.raw("at"), saving: t("saving"), failed: t("failed") }}
    />
  );
};

/** Why nothing or only a part can be changed here. */
const Standing = ({ view }: Pick<Props, "view">) => {
  const t = useTranslations("claims.editor.standing");
  const locale = useLocale();
  if (view.status === "AWAITING_CERTIFICATION")
    return (
      <Notice tone="turn" title={t("awaitingTitle")}>
        {t(view.actions.includes("submit") ? "awaitingYou" : "awaitingText")}
      </Notice>
    );
  if (!view.mayWrite) return <Notice tone="plain">{t("readOnly")}</Notice>;
  if (view.status !== "RETURNED") return null;

  return (
    <Notice tone="turn" title={t("returnedTitle", { count: view.remarks.length })}>
      {t("returnedText", { date: view.replyDueOn ? formatDate(view.replyDueOn, locale) : "" })}
      <ul className="list-disc pl-5">
        {view.remarks
          .filter(({ lineId }) => lineId === null)
          .map(({ id, part, remark }) => (
            <li key={id}>
              {t(`part.${part}`)}: {remark}
            </li>
          ))}
      </ul>
    </Notice>
  );
};

const Dock = ({ view }: Pick<Props, "view">) => {
  const t = useTranslations("claims.editor");
  const receipt = useTranslations("entitlement.receipt");

  return (
    <div className="dock">
      <div className="dock-sum">
        <div>
          <p className="sm muted">{receipt("about")}</p>
          <p className="dock-v">
            <Money kopecks={view.receipt.getBack} shown="auto" />
          </p>
        </div>
        <div className="dock-side">
          <Saved view={view} />
          <a href="#estimate" className="sm">
            {t("howCounted")}
          </a>
        </div>
      </div>
    </div>
  );
};
