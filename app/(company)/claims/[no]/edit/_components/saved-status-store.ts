"use client";
import type { AutosaveState } from "@/app/(company)/claims/[no]/edit/_components/autosave";

// The form saves in the middle of the page, and the line «Сохранено в 14:32» stands in its head.

type Said = Pick<AutosaveState, "status" | "trouble" | "savedAt">;

const nothingSaid: Said = { status: "idle", trouble: null, savedAt: null };
let said: Said = nothingSaid;
const listeners = new Set<() => void>();

export const saySaved = ({ status, trouble, savedAt }: Said): void => {
  said = { status, trouble, savedAt };
  for (const listener of listeners) listener();
};

export const subscribeToSaved = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const savedNow = (): Said => said;
export const savedOnServer = (): Said => nothingSaid;
