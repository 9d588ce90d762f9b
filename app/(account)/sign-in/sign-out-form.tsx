"use client";
import { useActionState } from "react";
import { Icon } from "@/app/_components/ui/icon";
import { idle } from "@/app/_server/form-state";
import { signOutAction } from "@/app/(account)/sign-in/actions";

/** Ends the session; an ordinary form, so that it works before the scripts load. */
export const SignOutForm = ({ label }: { readonly label: string }) => {
  const [, submit] = useActionState(signOutAction, idle);

  return (
    <form action={submit}>
      <button type="submit" className="menu-item">
        <Icon name="logout" />
        {label}
      </button>
    </form>
  );
};
