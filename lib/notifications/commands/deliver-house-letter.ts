import { translatorFor } from "@/lib/i18n/translator";
import { findHouseRecipients } from "@/lib/notifications/data/house-recipients";
import type { OutboxMessage, Recipient } from "@/lib/notifications/data/outbox-store";
import {
  type HouseMailKindName,
  houseMailKinds,
  housePathOf,
} from "@/lib/notifications/domain/house-mail-kinds";
import { env } from "@/lib/platform/env";
import { letterCode, linkToken } from "@/lib/platform/mail/derived-secret";
import { type Letter, sendLetter } from "@/lib/platform/mail/transport";

/** Sends a letter that is on no claim to everybody it is for: links, codes, and what happened to an account. */
export const deliverHouseLetter = async (kind: HouseMailKindName, message: OutboxMessage): Promise<void> => {
  for (const recipient of await findHouseRecipients(kind, message.payload)) {
    await sendLetter(await composeHouseLetter(kind, message, recipient));
  }
};

const composeHouseLetter = async (
  kind: HouseMailKindName,
  { id, payload }: OutboxMessage,
  { userId, email, locale, name }: Recipient,
): Promise<Letter> => {
  const t = await translatorFor(locale, "mail");
  const secretId = typeof payload.secretId === "string" ? payload.secretId : "";
  const path = housePathOf(kind, linkToken(secretId));
  const facts = {
    ...Object.fromEntries(Object.entries(payload).map(([fact, value]) => [fact, String(value ?? "")])),
    name,
    by: String((locale === "en" ? payload.byEn : payload.byRu) ?? ""),
    code: letterCode(secretId),
    // The address of this installation is told from outside, never taken from a request.
    link: path === null ? "" : `${env().AUTH_URL}${path}`,
    settings: `${env().AUTH_URL}/settings#letters`,
  };
  return {
    id: `${id}.${userId}`,
    to: email,
    subject: t(`${kind}.subject`, facts),
    text: [
      name === "" ? t("greetingNobody") : t("greeting", facts),
      t(`${kind}.text`, facts),
      ...(path === null ? [] : [t("link", facts)]),
      // Whoever is written to by their address alone may have no page here.
      ...(houseMailKinds[kind].audience === "secret" ? [] : [t("settings", facts)]),
      t("signature", facts),
    ].join("\n\n"),
    locale,
  };
};
