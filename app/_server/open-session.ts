import "server-only";
import { headers } from "next/headers";
import { networkOf } from "@/app/_server/same-origin";
import { startSession } from "@/lib/identity/auth";

/** Signs in by password from where the request comes; the code says why not, null means signed in. */
export const openSession = async (email: string, password: string): Promise<string | null> => {
  const received = await headers();
  return startSession({
    email,
    password,
    network: networkOf(received),
    userAgent: received.get("user-agent") ?? "",
  });
};
