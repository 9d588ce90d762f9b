import "server-only";
import { headers } from "next/headers";
import { networkOf } from "@/app/_server/same-origin";
import { startSession } from "@/lib/identity/auth";

/** Signs somebody in who has just chosen that password; where that does not go at once, they sign in themselves. */
export const openSessionFor = async (email: string, password: string): Promise<boolean> => {
  const received = await headers();
  const refused = await startSession({
    email,
    password,
    network: networkOf(received),
    userAgent: received.get("user-agent") ?? "",
  });

  return refused === null;
};
