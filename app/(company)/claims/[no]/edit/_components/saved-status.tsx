"use client";
import { useSyncExternalStore } from "react";
import { Icon } from "@/app/_components/ui/icon";
import {
  savedNow,
  savedOnServer,
  subscribeToSaved,
} from "@/app/(company)/claims/[no]/edit/_components/saved-status-store";

type Props = {
  /** When the claim was last stored, as the server knows. */
  readonly savedAt: string;
  readonly words: {
    /** With `{time}` in it. */
    readonly saved: string;
    readonly saving: string;
    readonly failed: string;
  };
};

/** «Сохранено в 14:32»: always visible, and honest when it is not so. */
export const SavedStatus = ({ savedAt, words }: Props) => {
  const said = useSyncExternalStore(subscribeToSaved, savedNow, savedOnServer);
  const hasFailed = said.trouble !== null;
  const text =
    said.status === "saving" ? words.saving : words.saved.replace("{time}", said.savedAt ?? savedAt);

  return (
    <p className={hasFailed ? "ed-saved failed" : "ed-saved"} role="status">
      <Icon name={hasFailed ? "alert" : "ok"} />
      {hasFailed ? words.failed : text}
    </p>
  );
};
