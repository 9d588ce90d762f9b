"use client";

import { useSyncExternalStore } from "react";
import { failureWords } from "@/app/_components/failure-words";
import { StatePage } from "@/app/_components/state-page";
import { Button } from "@/app/_components/ui/button";

type FailurePanelProps = {
  /** The number under which the log keeps the rest. */
  readonly reference: string | undefined;
  readonly retry: () => void;
};

/** Something broke that nobody expected: nothing is lost, try again, and the number for support. */
export const FailurePanel = ({ reference, retry }: FailurePanelProps) => {
  const words = useSyncExternalStore(failureWords.subscribe, failureWords.read, failureWords.readOnServer);

  return (
    <StatePage
      icon="alert"
      tone="bad"
      title={words.title}
      action={
        <Button icon="refresh" onClick={retry}>
          {words.action}
        </Button>
      }
    >
      <p>{words.text}</p>
      {reference && (
        <p>
          {words.reference} <span className="code">{reference}</span>.
        </p>
      )}
    </StatePage>
  );
};
