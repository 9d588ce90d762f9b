"use client";
import { useActionState } from "react";
import { Icon } from "@/app/_components/ui/icon";
import { idle } from "@/app/_server/form-state";
import { switchCompanyAction } from "@/app/(company)/actions";

type Props = {
  readonly label: string;
  readonly companies: readonly { readonly id: string; readonly name: string }[];
};

/** The other companies of the person, each a button of a plain form. */
export const CompanySwitch = ({ label, companies }: Props) => {
  const [, submit] = useActionState(switchCompanyAction, idle);

  return (
    <form action={submit} aria-label={label}>
      {companies.map(({ id, name }) => (
        <button key={id} type="submit" name="companyId" value={id} className="menu-item">
          <Icon name="building" />
          {name}
        </button>
      ))}
    </form>
  );
};
