import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Tabs } from "@/app/_components/ui/tabs";
import { requireOfficial } from "@/app/_server/actor";
import { AllocateForm } from "@/app/(admin)/admin/budget/moves/new/_components/allocate-form";
import { PlanForm } from "@/app/(admin)/admin/budget/moves/new/_components/plan-form";
import { TransferForm } from "@/app/(admin)/admin/budget/moves/new/_components/transfer-form";
import { getMoveForm, type MoveForm } from "@/lib/budget/queries/get-move-form";
import { uuidv7 } from "@/lib/shared/ids";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const kinds = ["transfer", "allocate", "plan"] as const;

const paramsSchema = z.object({
  kind: z.enum(kinds).nullable().catch(null).default(null),
  from: z.uuid().nullable().catch(null).default(null),
  to: z.uuid().nullable().catch(null).default(null),
  fy: z.coerce.number().int().nullable().catch(null).default(null),
});

type Params = z.output<typeof paramsSchema>;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("budget"))("newMove.title"),
});

const NewMovePage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("budget");
  const params = paramsSchema.parse(await searchParams);
  const [form, t, common] = await Promise.all([
    getMoveForm(actor),
    getTranslations("budget"),
    getTranslations("common"),
  ]);
  const kind = params.kind ?? (form.lines.length > 0 ? "transfer" : "plan");

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[
            { label: t("title"), href: "/admin/budget" },
            { label: t("moves.title"), href: "/admin/budget/moves" },
            { label: t("newMove.title") },
          ]}
        />
        <PageHeader title={t("newMove.title")} lead={t("newMove.lead")} />
        <Tabs
          label={t("newMove.kinds")}
          items={kinds.map((one) => ({
            href: `/admin/budget/moves/new?kind=${one}`,
            label: t(`newMove.kind.${one}`),
            current: one === kind,
          }))}
        />
        <div className="mt-5">
          {form.mayPropose ? (
            <KindForm kind={kind} form={form} params={params} />
          ) : (
            <Notice tone="plain" icon="lock">
              {t("newMove.adminsOnly")}
            </Notice>
          )}
        </div>
      </div>
    </main>
  );
};

type KindFormProps = {
  readonly kind: (typeof kinds)[number];
  readonly form: MoveForm;
  readonly params: Params;
};

const KindForm = async ({ kind, form, params }: KindFormProps) => {
  const t = await getTranslations("budget.newMove");
  const requestKey = uuidv7();
  if (kind === "plan") {
    if (form.programmes.length > 0)
      return <PlanForm form={form} fiscalYear={params.fy} requestKey={requestKey} />;

    return (
      <EmptyState
        icon="rules"
        title={t("noProgrammes")}
        action={<LinkButton href="/admin/programmes/import">{t("importProgramme")}</LinkButton>}
      >
        <p>{t("noProgrammesText")}</p>
      </EmptyState>
    );
  }
  const enough = kind === "transfer" ? 2 : 1;
  if (form.lines.length < enough) {
    return (
      <EmptyState
        icon="wallet"
        title={t(kind === "transfer" ? "noTwoLines" : "noLines")}
        action={<LinkButton href="/admin/budget/moves/new?kind=plan">{t("planOne")}</LinkButton>}
      >
        <p>{t("noLinesText")}</p>
      </EmptyState>
    );
  }

  return kind === "transfer" ? (
    <TransferForm form={form} from={params.from} to={params.to} requestKey={requestKey} />
  ) : (
    <AllocateForm form={form} line={params.to} requestKey={requestKey} />
  );
};

export default NewMovePage;
