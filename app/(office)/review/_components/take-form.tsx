import { ActionForm } from "@/app/_components/form/action-form";
import { takeClaimAction } from "@/app/(office)/review/actions";
import { uuidv7 } from "@/lib/shared/ids";

/** The form behind all "take" buttons of the table: a button names its claim. */
export const TakeForm = ({ id }: { readonly id: string }) => (
  <ActionForm id={id} action={takeClaimAction} requestKey={uuidv7()} className="take-form">
    {null}
  </ActionForm>
);
