import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect } from "@/app/_components/form/form-fields";
import { planBudgetLineAction } from "@/app/(admin)/admin/budget/moves/actions";
import { AmountAndReason } from "@/app/(admin)/admin/budget/moves/new/_components/amount-and-reason";
import type { MoveForm } from "@/lib/budget/queries/get-move-form";

type PlanFormProps = {
  readonly form: MoveForm;
  readonly fiscalYear: number | null;
  readonly requestKey: string;
};

/** Plans a line with its money; somebody else opens it. */
export const PlanForm = ({ form, fiscalYear, requestKey }: PlanFormProps) => {
  const words = useTranslations("budget.newMove");
  const categoryWords = useTranslations("categories");
  const common = useTranslations("common");
  const locale = useLocale();
  const categories = [...new Set(form.programmes.flatMap((programme) => programme.categories))];
  const nameOf = (code: string) => (categoryWords.has(`${code}.name`) ? categoryWords(`${code}.name`) : code);

  return (
    <ActionForm id="plan" action={planBudgetLineAction} requestKey={requestKey}>
      <FormSelect
        name="fiscalYear"
        label={words("fiscalYear")}
        defaultValue={fiscalYear ?? form.runningYear}
        options={form.years.map((year) => ({ value: String(year), label: String(year) }))}
        required
      />
      <FormSelect
        name="programmeId"
        label={words("programme")}
        placeholder={form.programmes.length > 1 ? common("choose") : undefined}
        options={form.programmes.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        required
      />
      <FormSelect
        name="category"
        label={words("category")}
        hint={words("categoryHint")}
        placeholder={common("choose")}
        options={categories.map((code) => ({ value: code, label: nameOf(code) }))}
        required
      />
      <AmountAndReason submitLabel={words("plan")} />
    </ActionForm>
  );
};
