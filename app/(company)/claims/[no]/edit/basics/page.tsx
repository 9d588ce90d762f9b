import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { categoryIcons } from "@/app/_components/domain/status-table";
import { Sheet } from "@/app/_components/ui/sheet";
import { loadEditor } from "@/app/(company)/claims/_server/load-editor";
import { ClaimForm } from "@/app/(company)/claims/[no]/edit/_components/claim-form";
import { DraftChoice, DraftText } from "@/app/(company)/claims/[no]/edit/_components/draft-fields";
import { EditorFrame } from "@/app/(company)/claims/[no]/edit/_components/editor-frame";
import { FormButtons } from "@/app/(company)/claims/[no]/edit/_components/form-buttons";
import { formatPercent } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import { isCostCategoryCode } from "@/lib/programmes/domain/cost-categories";

type Props = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations("claims.editor");
  return { title: `${t("steps.basics")}, ${(await params).no}` };
};

/** What the claim is for: programme, category, and a name for the company's own lists. */
const BasicsPage = async ({ params, searchParams }: Props) => {
  const [{ actor, view, refusal }, t, categories, locale] = await Promise.all([
    loadEditor(params, searchParams),
    getTranslations("claims.editor"),
    getTranslations("categories"),
    getLocale(),
  ]);
  const { programme } = view;

  return (
    <EditorFrame view={view} step="basics" refusal={refusal}>
      <h2>{t("steps.basics")}</h2>
      <Sheet title={programme.name[locale]} headingLevel={3}>
        <p className="sm muted">
          {t("basics.rules", {
            version: programme.version,
            lastDay: formatDate(programme.lastFilingDay, locale),
          })}
        </p>
      </Sheet>
      <ClaimForm view={view} step="basics" userId={actor.userId} isOpen={view.open.everything}>
        <DraftChoice
          name="category"
          value={view.fields.category}
          legend={t("basics.category")}
          hint={t("basics.categoryHint")}
          options={programme.categories.map(({ code, rateBasisPoints }) => ({
            value: code,
            label: `${categories(`${code}.name`)}, ${formatPercent(rateBasisPoints, locale)}`,
            description: categories(`${code}.covers`),
            ...(isCostCategoryCode(code) ? { icon: categoryIcons[code] } : {}),
          }))}
        />
        <DraftText
          name="title"
          value={view.fields.title}
          label={t("basics.title")}
          hint={t("basics.titleHint")}
          maxLength={200}
        />
      </ClaimForm>
      <FormButtons
        number={view.number}
        formId={view.open.everything ? "basics-form" : undefined}
        next={`/claims/${view.number}/edit/contract`}
      />
    </EditorFrame>
  );
};

export default BasicsPage;
