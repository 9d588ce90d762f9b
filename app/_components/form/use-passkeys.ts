"use client";
import { useSyncExternalStore } from "react";

const subscribe = () => () => undefined;

/** Whether this browser knows passkeys; never before the scripts run, and never without them. */
export const usePasskeys = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => "PublicKeyCredential" in window,
    () => false,
  );
