"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import {
  isHeard,
  type SessionTime,
  type SessionWarning,
  warningAt,
} from "@/app/_components/shell/session-time";
import { Icon } from "@/app/_components/ui/icon";

type SessionNoticeProps = {
  readonly idleSeconds: number;
  readonly wholeSeconds: number;
  readonly words: Readonly<Record<SessionWarning | "goOn" | "signIn", string>>;
};

const checkMilliseconds = 5_000;

/**
 * Says some minutes before a session ends that it will. One button goes on: it asks for the page anew, which the
 * server counts as a sign of life, and leaves what was typed where it is.
 */
export const SessionNotice = ({ words, ...ends }: SessionNoticeProps) => {
  const router = useRouter();
  const [isAsking, startAsking] = useTransition();
  const warning = useWarning(ends);

  return (
    <div role="status" className="session-watch">
      {warning && (
        <div className="session-bar">
          <Icon name="clock" />
          <p>{words[warning]}</p>
          {warning === "idle" && (
            <button
              type="button"
              className="btn s"
              disabled={isAsking}
              onClick={() => startAsking(() => router.refresh())}
            >
              {words.goOn}
            </button>
          )}
          {warning === "over" && (
            <a
              className="btn s"
              href={`/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`}
            >
              {words.signIn}
            </a>
          )}
        </div>
      )}
    </div>
  );
};

const useWarning = ({
  idleSeconds,
  wholeSeconds,
}: Omit<SessionNoticeProps, "words">): SessionWarning | null => {
  const [warning, setWarning] = useState<SessionWarning | null>(null);
  const time = useRef<SessionTime | null>(null);

  // A page that the server sent anew brings a new count.
  useEffect(() => {
    const now = Date.now();
    time.current = { heardAt: now, idleSeconds, endsAt: now + wholeSeconds * 1000 };
    setWarning(warningAt(now, time.current));
  }, [idleSeconds, wholeSeconds]);

  useEffect(() => {
    const look = () => time.current && setWarning(warningAt(Date.now(), time.current));
    const heard = () => {
      if (time.current) time.current = { ...time.current, heardAt: Date.now() };
      look();
    };
    const stopListening = listen(heard);
    const timer = setInterval(look, checkMilliseconds);

    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, []);

  return warning;
};

/** Hears what this page asks of the server, and of other pages of the person that they asked. */
const listen = (heard: () => void): (() => void) => {
  const pages = new BroadcastChannel("meridian.session");
  pages.onmessage = heard;
  pages.postMessage("heard");
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as PerformanceResourceTiming[];
    if (!entries.some((entry) => isHeard(entry, location.origin))) return;
    heard();
    pages.postMessage("heard");
  });
  observer.observe({ type: "resource" });

  return () => {
    observer.disconnect();
    pages.close();
  };
};
