import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect } from "@/app/_components/form/form-fields";
import { proposeTransferAction } from "@/app/(admin)/admin/budget/moves/actions";
import { AmountAndReason } from "@/app/(admin)/admin/budget/moves/new/_components/amount-and-reason";
import { useLineOptions } from "@/app/(admin)/admin/budget/moves/new/_components/line-options";
import type { MoveForm } from "@/lib/budget/queries/get-move-form";

type TransferFormProps = {
  readonly form: MoveForm;
  readonly from: string | null;
  readonly to: string | null;
  readonly requestKey: string;
};

/** Asks to move money from one line to another. */
export const TransferForm = ({ form, from, to, requestKey }: TransferFormProps) => {
  const words = useTranslations("budget.newMove");
  const common = useTranslations("common");
  const options = useLineOptions(form.lines);

  return (
    <ActionForm id="transfer" action={proposeTransferAction} requestKey={requestKey}>
      <FormSelect
        name="fromLineId"
        label={words("from")}
        placeholder={common("choose")}
        defaultValue={from ?? ""}
        options={options}
        required
      />
      <FormSelect
        name="toLineId"
        label={words("to")}
        placeholder={common("choose")}
        defaultValue={to ?? ""}
        options={options}
        required
      />
      <AmountAndReason submitLabel={words("propose")} />
    </ActionForm>
  );
};
