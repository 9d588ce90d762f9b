"use client";
import { useActionState, useEffect, useState } from "react";
import { failureWord } from "@/app/_components/failure-words";
import { type FormAction, guardedAction } from "@/app/_components/form/guarded-action";
import { withPasskeyProof } from "@/app/_components/form/passkey-ceremony";
import { type FormState, idle } from "@/app/_server/form-state";

type FormActionHandle = {
  readonly state: FormState;
  readonly submit: (form: FormData) => void;
};

/**
 * The state of a form and how it is sent. The page comes with the server's own action, so that the form works before
 * the scripts and without them; once they run, the guarded one takes its place.
 */
export const useFormAction = (action: FormAction, onAccepted: () => void): FormActionHandle => {
  const [posted, post] = useActionState(action, idle);
  const [answered, send] = useActionState(
    guardedAction(withPasskeyProof(action), { unreachable: () => failureWord("unreachable"), onAccepted }),
    idle,
  );
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);

  return { state: answered.status === "idle" ? posted : answered, submit: isLive ? send : post };
};
