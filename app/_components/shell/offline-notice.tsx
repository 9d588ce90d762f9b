"use client";
import { useOffline } from "next/offline";
import { useSyncExternalStore } from "react";
import { failureWord } from "@/app/_components/failure-words";
import { Icon } from "@/app/_components/ui/icon";

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
};

/** Says that the network or the server is gone for as long as it is, on every page and wherever one has scrolled to. */
export const OfflineNotice = () => {
  const isUnreachable = useOffline();
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

  return (
    <div role="status">
      {(isUnreachable || !isOnline) && (
        <p className="offline-bar">
          <Icon name="offline" />
          {failureWord("offline")}
        </p>
      )}
    </div>
  );
};
