"use client";

import { PasskeyProof } from "@/app/_components/form/passkey-proof";
import { Sheet } from "@/app/_components/ui/sheet";
import { TextInput } from "@/app/_components/ui/text-input";
import { type FormState, proofField } from "@/app/_server/form-state";

type ProofFieldProps = { readonly formId: string; readonly state: FormState };

/** Asks who is acting, inside the form that needs to know; everything typed in it stays. */
export const ProofField = ({ formId, state }: ProofFieldProps) =>
  state.proof ? (
    <Sheet className="proof">
      <TextInput
        key={state.serial}
        id={`${formId}-${proofField}`}
        name={proofField}
        type="password"
        inputMode={state.proof.by === "code" ? "numeric" : undefined}
        autoComplete={state.proof.by === "code" ? "one-time-code" : "current-password"}
        label={state.proof.label}
        hint={state.proof.hint}
        required
      />
      {state.proof.passkey ? <PasskeyProof label={state.proof.passkey} /> : null}
    </Sheet>
  ) : null;
