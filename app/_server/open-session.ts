import "server-only";
import { headers } from "next/headers";
import { networkOf } from "@/app/_server/same-origin";
import { keepSession } from "@/lib/identity/auth";
import { type OpenedSession, type SignInFailure, signIn } from "@/lib/identity/commands/sign-in";
import type { Result } from "@/lib/shared/result";

/** Signs in by password from where the request comes, and puts the session into the cookie. */
export const openSession = async (
  email: string,
  password: string,
): Promise<Result<OpenedSession, SignInFailure>> => {
  const received = await headers();
  const userAgent = received.get("user-agent") ?? "";
  const opened = await signIn({ email, password, network: networkOf(received), userAgent });
  if (opened.ok) await keepSession(opened.value.secret);
  return opened;
};
