import "server-only";
import { getTranslations } from "next-intl/server";
import { SessionNotice } from "@/app/_components/shell/session-notice";
import { currentSessionEnds } from "@/app/_server/actor";

/** Tells the page how long its session lasts. Without scripts the page stays silent and the next one asks to sign in. */
export const SessionWatch = async () => {
  const [ends, words] = await Promise.all([currentSessionEnds(), getTranslations("shell.session")]);
  if (!ends) return null;

  return (
    <SessionNotice
      {...ends}
      words={{
        idle: words("idle"),
        end: words("end"),
        over: words("over"),
        goOn: words("goOn"),
        signIn: words("signIn"),
      }}
    />
  );
};
