"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/app/_components/form/action-form";
import type { FormAction } from "@/app/_components/form/guarded-action";
import { passkeyCeremony } from "@/app/_components/form/passkey-ceremony";
import { usePasskeys } from "@/app/_components/form/use-passkeys";

type PasskeyFormProps = {
  readonly id: string;
  readonly how: "make" | "sign";
  readonly ask: FormAction;
  readonly finish: FormAction;
  readonly children: ReactNode;
  /** Said where the browser knows no passkeys or runs no scripts. */
  readonly otherwise?: ReactNode;
};

/** A form that a passkey answers; without scripts, or in a browser without passkeys, it is not there. */
export const PasskeyForm = ({ id, how, ask, finish, children, otherwise = null }: PasskeyFormProps) =>
  usePasskeys() ? (
    <ActionForm id={id} action={passkeyCeremony({ how, ask, finish, answerField: "answer" })}>
      {children}
    </ActionForm>
  ) : (
    otherwise
  );
