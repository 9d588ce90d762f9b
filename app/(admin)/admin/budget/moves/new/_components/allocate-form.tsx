import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormRadioCards, FormSelect } from "@/app/_components/form/form-fields";
import { proposeAllocationAction } from "@/app/(admin)/admin/budget/moves/actions";
import { AmountAndReason } from "@/app/(admin)/admin/budget/moves/new/_components/amount-and-reason";
import { useLineOptions } from "@/app/(admin)/admin/budget/moves/new/_components/line-options";
import type { MoveForm } from "@/lib/budget/queries/get-move-form";

type AllocateFormProps = {
  readonly form: MoveForm;
  readonly line: string | null;
  readonly requestKey: string;
};

/** Asks for more or less money on one line. */
export const AllocateForm = ({ form, line, requestKey }: AllocateFormProps) => {
  const words = useTranslations("budget.newMove");
  const common = useTranslations("common");
  const options = useLineOptions(form.lines);

  return (
    <ActionForm id="allocate" action={proposeAllocationAction} requestKey={requestKey}>
      <FormSelect
        name="lineId"
        label={words("line")}
        placeholder={common("choose")}
        defaultValue={line ?? ""}
        options={options}
        required
      />
      <FormRadioCards
        name="direction"
        legend={words("direction")}
        columns={2}
        defaultValue="up"
        options={[
          { value: "up", label: words("up"), description: words("upText") },
          { value: "down", label: words("down"), description: words("downText") },
        ]}
      />
      <AmountAndReason submitLabel={words("propose")} />
    </ActionForm>
  );
};
