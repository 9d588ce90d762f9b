import "server-only";
import { findActsAbout } from "@/lib/identity/data/acts-about";
import { offeredSecret } from "@/lib/identity/data/factor-store";
import { findOwnAccount, type OwnAccountRow } from "@/lib/identity/data/own-account";
import type { Person } from "@/lib/identity/domain/actor";
import { type Device, deviceOf } from "@/lib/identity/domain/device";
import { totpAddress } from "@/lib/identity/domain/totp";

export type OwnSession = {
  readonly id: string;
  readonly isThis: boolean;
  readonly device: Device;
  readonly createdAt: string;
  readonly lastSeenAt: string;
};

export type OwnFactor = OwnAccountRow["factors"][number];
export type OwnAct = OwnAccountRow["acts"][number];

/** What a person's page shows: devices, factors, recovery codes left, the latest acts. */
export const getOwnAccount = async ({ person, tokenHash }: { person: Person; tokenHash: string }) => {
  const [found, actsAbout] = await Promise.all([findOwnAccount(tokenHash), findActsAbout(tokenHash)]);
  return (
    found && {
      ...found,
      actsAbout,
      sessions: found.sessions.map(
        ({ id, userAgent, createdAt, lastSeenAt }): OwnSession => ({
          id,
          isThis: id === person.sessionId,
          device: deviceOf(userAgent ?? ""),
          createdAt,
          lastSeenAt,
        }),
      ),
    }
  );
};

export type OwnAccount = NonNullable<Awaited<ReturnType<typeof getOwnAccount>>>;

/** What is shown for adding an app: the secret to type, and the address behind the QR code. */
export const getAppOffer = async ({ person, tokenHash }: { person: Person; tokenHash: string }) => {
  const secret = await offeredSecret(tokenHash, person);
  return { secret: secret.replace(/(.{4})(?=.)/g, "$1 "), address: totpAddress(secret, person.email) };
};
