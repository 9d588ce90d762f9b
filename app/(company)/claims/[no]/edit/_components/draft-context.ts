"use client";
import { createContext, useContext } from "react";
import type { RefusalAnswer } from "@/app/(company)/claims/_server/saved-answer";

type Theirs = NonNullable<RefusalAnswer["theirs"]>;

/** What a field may ask of the form around it when two people have written in it. */
export type DraftActions = {
  readonly theirsOf: (field: string) => Theirs | undefined;
  readonly keepMine: (field: string, theirBase: string) => void;
  readonly takeTheirs: (field: string, theirs: Theirs) => void;
  readonly words: { readonly keepMine: string; readonly takeTheirs: string; readonly nobody: string };
};

const none: DraftActions = {
  theirsOf: () => undefined,
  keepMine: () => undefined,
  takeTheirs: () => undefined,
  words: { keepMine: "", takeTheirs: "", nobody: "" },
};

export const DraftContext = createContext<DraftActions>(none);

export const useDraft = (): DraftActions => useContext(DraftContext);
