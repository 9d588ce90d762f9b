import "server-only";
import { headers } from "next/headers";
import { networkOf } from "@/app/_server/same-origin";
import { sessionSecret } from "@/lib/identity/auth";
import { tokenHashOf } from "@/lib/identity/sessions";
import { logger } from "@/lib/platform/logger";
import { markOf } from "@/lib/platform/marks";
import type { Failure, Result } from "@/lib/shared/result";

/** Refusals of somebody who may not, came from elsewhere, was too fast or was not who they said. */
const tellingRefusals: ReadonlySet<string> = new Set([
  "foreignOrigin",
  "tooManyRequests",
  "tooManyAttempts",
  "tooManyLetters",
  "signInRefused",
  "passwordWrong",
  "codeWrong",
  "codeUsed",
  "factorRefused",
  "passkeyRefused",
  "passkeyCopied",
  "ssoRefused",
  "ssoUnlinked",
  "ssoOtherSide",
  "roleMissing",
  "otherDuty",
  "dutyConflict",
  "secondPersonNeeded",
  "notAssignee",
  "notYourTurn",
  "notYourCompany",
  "certifierOnly",
  "writersOnly",
  "keyReused",
  "signedOut",
  "notThere",
  "areaClosed",
  "papersClosed",
]);

/**
 * A line in the log for who came in or went, and for attempts that were refused. Marks tell askers apart, and name nobody;
 * the address is that of a page or file that was refused.
 */
export const note = async (act: string, answer: Result<unknown, Failure>, path?: string): Promise<void> => {
  if (answer.ok ? !waysInAndOut.has(act) : !tellingRefusals.has(answer.failure.code)) return;
  const received = await headers();
  const secret = await sessionSecret();
  const line = {
    act,
    network: markOf(networkOf(received)),
    session: secret && tokenHashOf(secret).slice(0, 16),
    ...(path && { path: path.slice(0, 200) }),
  };
  if (answer.ok) logger().info(line, "done");
  else logger().warn({ ...line, code: answer.failure.code }, "refused");
};

const waysInAndOut: ReadonlySet<string> = new Set([
  "signIn",
  "confirmFactor",
  "prove",
  "signOut",
  "endSessions",
  "changePassword",
  "completeRecovery",
  "completeRegistration",
  "signInByPasskey",
  "confirmByPasskey",
  "addApp",
  "addPasskey",
  "linkIdentity",
  "unlinkIdentity",
  "singleSignOn",
  "removeFactor",
  "renewRecoveryCodes",
]);
