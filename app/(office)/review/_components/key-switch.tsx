"use client";

import { useSyncExternalStore } from "react";
import { areKeysOn, onKeysChanged, switchKeys } from "@/app/(office)/review/_components/key-choice";

/** Turns the single keys off for whoever speaks to their computer, or presses keys by accident. */
export const KeySwitch = ({ label }: { readonly label: string }) => {
  const isOn = useSyncExternalStore(onKeysChanged, areKeysOn, () => true);

  return (
    <label className="row sm">
      <input type="checkbox" className="switch" checked={isOn} onChange={() => switchKeys(!isOn)} />
      {label}
    </label>
  );
};
