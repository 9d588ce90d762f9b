import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadEditor } from "@/app/(company)/claims/_server/load-editor";
import { ClaimForm } from "@/app/(company)/claims/[no]/edit/_components/claim-form";
import { DraftText } from "@/app/(company)/claims/[no]/edit/_components/draft-fields";
import { EditorFrame } from "@/app/(company)/claims/[no]/edit/_components/editor-frame";
import { Evidence } from "@/app/(company)/claims/[no]/edit/_components/evidence";
import { FormButtons } from "@/app/(company)/claims/[no]/edit/_components/form-buttons";
import { Remark } from "@/app/(company)/claims/[no]/edit/_components/remark";

type Props = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations("claims.editor");
  return { title: `${t("steps.contract")}, ${(await params).no}` };
};

/** The export contract and the product, asked once for all lines. */
const ContractPage = async ({ params, searchParams }: Props) => {
  const [{ actor, view, refusal }, t] = await Promise.all([
    loadEditor(params, searchParams),
    getTranslations("claims.editor"),
  ]);
  const { fields, open } = view;
  const optional = (await getTranslations("common"))("optional");

  return (
    <EditorFrame view={view} step="contract" refusal={refusal}>
      <h2>{t("steps.contract")}</h2>
      <p className="muted">{t("contract.lead")}</p>
      {view.remarks
        .filter(({ part }) => part === "contract")
        .map(({ id, remark }) => (
          <Remark key={id} label={t("remark")}>
            {remark}
          </Remark>
        ))}
      <ClaimForm view={view} step="contract" userId={actor.userId} isOpen={open.contract}>
        <div className="form-row">
          <DraftText
            name="contractNumber"
            value={fields.contractNumber}
            label={t("contract.number")}
            maxLength={100}
          />
          <DraftText
            name="contractDate"
            value={fields.contractDate}
            label={t("contract.date")}
            hint={t("line.dateHint")}
            inputMode="numeric"
          />
        </div>
        <DraftText
          name="uniqueContractNumber"
          value={fields.uniqueContractNumber}
          label={t("contract.unique")}
          hint={t("contract.uniqueHint")}
          note={optional}
          look="code"
        />
        <DraftText
          name="hsCode"
          value={fields.hsCode}
          label={t("contract.hsCode")}
          hint={t("contract.hsCodeHint")}
          look="code"
          inputMode="numeric"
        />
      </ClaimForm>
      <Evidence view={view} place={view.evidence} lineId={null} isOpen={open.documents} back="contract" />
      <FormButtons
        number={view.number}
        formId={open.contract ? "contract-form" : undefined}
        next={`/claims/${view.number}/edit/lines`}
      />
    </EditorFrame>
  );
};

export default ContractPage;
