import "server-only";
import { findRegistration, type RegistrationState } from "@/lib/identity/data/registration-store";

/** How far the registration of this browser is; null when there is none, or it is over. */
export const getRegistration = async (token: string | null): Promise<RegistrationState | null> =>
  token === null ? null : findRegistration(token);
