"use client";
import { Button } from "@/app/_components/ui/button";
import { Notice } from "@/app/_components/ui/notice";
import type { AutosaveState } from "@/app/(company)/claims/[no]/edit/_components/autosave";

export type UnsavedWords = {
  readonly failedTitle: string;
  readonly failedText: string;
  readonly signedOutTitle: string;
  readonly signedOutText: string;
  readonly retry: string;
  readonly signIn: string;
  readonly refusedTitle: string;
  readonly refusedText: string;
  readonly reload: string;
};

type Props = {
  readonly state: AutosaveState;
  readonly retry: () => Promise<boolean>;
  readonly words: UnsavedWords;
};

/** Stays visible until everything typed is stored: no connection, or the session has ended. */
export const UnsavedNotice = ({ state, retry, words }: Props) => {
  if (state.trouble === "signedOut") {
    return (
      <Notice tone="bad" role="alert" title={words.signedOutTitle}>
        <p>{words.signedOutText}</p>
        <a
          className="btn s"
          href={`/sign-in?back=${encodeURIComponent(window.location.pathname + window.location.search)}`}
        >
          {words.signIn}
        </a>
      </Notice>
    );
  }
  if (state.trouble === "refused") {
    return (
      <Notice tone="bad" role="alert" title={words.refusedTitle}>
        <p>{state.reason}</p>
        <p>{words.refusedText}</p>
        <Button size="s" icon="refresh" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      </Notice>
    );
  }
  if (state.trouble === null) return null;

  return (
    <Notice tone="bad" role="alert" title={words.failedTitle}>
      <p>{words.failedText}</p>
      <Button size="s" icon="refresh" onClick={() => void retry()}>
        {words.retry}
      </Button>
    </Notice>
  );
};
