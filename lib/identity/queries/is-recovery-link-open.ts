import "server-only";
import { findRecoveryOwner } from "@/lib/identity/data/recovery-store";

/** Whether the link that brought the reader here still leads to a new password. */
export const isRecoveryLinkOpen = async (token: string | null): Promise<boolean> =>
  token !== null && (await findRecoveryOwner(token)) !== null;
