import { formatMoney } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import { translatorFor } from "@/lib/i18n/translator";
import { deliverHouseLetter } from "@/lib/notifications/commands/deliver-house-letter";
import {
  findRecipients,
  findUnsent,
  markFailed,
  markSent,
  type OutboxMessage,
  type Recipient,
} from "@/lib/notifications/data/outbox-store";
import { isHouseMailKind } from "@/lib/notifications/domain/house-mail-kinds";
import { isOptional } from "@/lib/notifications/domain/letter-choices";
import { isMailKind, type MailKindName, pageOf } from "@/lib/notifications/domain/mail-kinds";
import { env } from "@/lib/platform/env";
import { type Letter, sendLetter } from "@/lib/platform/mail/transport";

/**
 * Sends what an outbox row asks for, to everybody it is for. At least once: after a crash between sending
 * and noting it, the same letter goes out again under the same Message-ID. Throws to be tried again later.
 */
export const deliverMessage = async (id: string): Promise<void> => {
  const message = await findUnsent(id);
  if (!message) return;
  try {
    if (isHouseMailKind(message.kind)) await deliverHouseLetter(message.kind, message);
    else if (message.claimId && isMailKind(message.kind)) await deliverOnClaim(message.kind, message);
    else return;
    await markSent(id);
  } catch (error) {
    await markFailed(id, error instanceof Error ? error.message : "unknown");
    throw error;
  }
};

const deliverOnClaim = async (kind: MailKindName, message: OutboxMessage): Promise<void> => {
  for (const recipient of await findRecipients(kind, message.claimId ?? "")) {
    await sendLetter(await composeLetter(kind, message, recipient));
  }
};

const composeLetter = async (
  kind: MailKindName,
  message: OutboxMessage,
  recipient: Recipient,
): Promise<Letter> => {
  const t = await translatorFor(recipient.locale, "mail");
  const facts = {
    ...wordedFacts(message.payload, recipient.locale),
    name: recipient.name,
    link: `${env().AUTH_URL}${pageOf(kind, String(message.payload.number))}`,
    settings: `${env().AUTH_URL}/settings#letters`,
  };
  return {
    id: `${message.id}.${recipient.userId}`,
    to: recipient.email,
    subject: t(`${kind}.subject`, facts),
    text: [
      t("greeting", facts),
      t(`${kind}.text`, facts),
      t("link", facts),
      t(isOptional(kind) ? "optional" : "settings", facts),
      t("signature", facts),
    ].join("\n\n"),
    locale: recipient.locale,
  };
};

/** Sums (`…Kopecks`) and days (`…On`) in the reader's language; everything else as it is. */
const wordedFacts = (payload: OutboxMessage["payload"], locale: "ru" | "en"): Record<string, string> =>
  Object.fromEntries(
    Object.entries(payload).map(([name, fact]) => {
      if (name.endsWith("Kopecks")) return [name, formatMoney(String(fact), locale)];
      if (name.endsWith("On")) return [name, formatDate(String(fact), locale, "long")];
      return [name, String(fact ?? "")];
    }),
  );
