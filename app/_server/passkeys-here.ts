import "server-only";
import { passkeyPlaceOf } from "@/lib/identity/domain/passkeys";
import { env } from "@/lib/platform/env";

/** Whether browsers make and use passkeys at the address of this installation. */
export const passkeysWorkHere = (): boolean => passkeyPlaceOf(env().AUTH_URL) !== null;
