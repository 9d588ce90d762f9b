"use client";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Autosave, type AutosaveState } from "@/app/(company)/claims/[no]/edit/_components/autosave";
import {
  draftFieldsIn,
  draftFormAccess,
  showServerValue,
} from "@/app/(company)/claims/[no]/edit/_components/draft-form-access";
import { saySaved } from "@/app/(company)/claims/[no]/edit/_components/saved-status-store";

type Options = { readonly url: string; readonly storageKey: string };

const atFirst: AutosaveState = {
  status: "idle",
  trouble: null,
  reason: null,
  savedAt: null,
  unsaved: 0,
  refused: {},
};

/** The autosave of a form for as long as it stands on the page. */
export const useAutosave = (
  form: RefObject<HTMLFormElement | null>,
  { url, storageKey }: Options,
): { readonly autosave: Autosave; readonly state: AutosaveState } => {
  const router = useRouter();
  const [autosave] = useState(
    () =>
      new Autosave({
        url,
        storageKey,
        form: draftFormAccess(() => form.current),
        onStored: () => router.refresh(),
      }),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.current, () => atFirst);

  useEffect(() => saySaved(state), [state]);
  useEffect(() => {
    const leave = () => void autosave.flush();
    autosave.restore();
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", leave);
    return () => {
      void autosave.flush();
      autosave.stop();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", leave);
      saySaved(atFirst);
    };
  }, [autosave]);
  useServerValues(form, autosave);

  return { autosave, state };
};

/** After every rendering: fields that the server has changed and nobody here has touched show what it says. */
const useServerValues = (form: RefObject<HTMLFormElement | null>, autosave: Autosave): void => {
  const shown = useRef(new Map<string, string>());

  useEffect(() => {
    if (!form.current) return;
    const access = draftFormAccess(() => form.current);
    for (const field of draftFieldsIn(form.current)) {
      const base = access.baseOf(field);
      const before = shown.current.get(field);
      if (
        before !== undefined &&
        before !== base &&
        !autosave.isUnsaved(field) &&
        !autosave.isOwn(field, base)
      )
        showServerValue(form.current, field);
      shown.current.set(field, base);
    }
  });
};
