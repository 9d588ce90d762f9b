"use client";

import { useContext, useRef } from "react";
import { FormContext } from "@/app/_components/form/form-context";
import { askFirst } from "@/app/_components/form/passkey-ceremony";
import { usePasskeys } from "@/app/_components/form/use-passkeys";
import { Button } from "@/app/_components/ui/button";
import { proofPasskeyField } from "@/app/_server/form-state";

/** Sends the form once more, proved by a passkey in place of what would be typed. */
export const PasskeyProof = ({ label }: { readonly label: string }) => {
  const { sendAgain } = useContext(FormContext);
  const field = useRef<HTMLInputElement>(null);
  const press = () => {
    if (!field.current) return;
    field.current.value = askFirst;
    sendAgain?.();
    // The form's data are taken while it is sent; the next press of another button is no wish for a passkey.
    field.current.value = "";
  };

  return usePasskeys() ? (
    <>
      <input ref={field} type="hidden" name={proofPasskeyField} />
      <Button icon="key" onClick={press}>
        {label}
      </Button>
    </>
  ) : null;
};
