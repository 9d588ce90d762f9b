// Letters as they leave the house: what waits in the outbox is delivered, then read in the mailbox folder.
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { deliverMessage } from "@/lib/notifications/commands/deliver-message";
import { env } from "@/lib/platform/env";
import { asOwner } from "./builders-clock";

export type ReadLetter = { readonly to: string; readonly subject: string; readonly text: string };

const folder = () => env().MERIDIAN_MAIL_DIR ?? "";

/** Delivers whatever waits in the outbox and answers the letters that came of it, emptying the mailbox. */
export const deliveredLetters = async (): Promise<readonly ReadLetter[]> => {
  const waiting = await asOwner<{ id: string }>(
    "SELECT id FROM outbox_message WHERE sent_at IS NULL AND claim_id IS NULL ORDER BY created_at, id",
  );
  for (const { id } of waiting) await deliverMessage(id);

  const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();
  const letters: ReadLetter[] = [];
  for (const name of names) {
    const file = path.join(folder(), name);
    const mail = await simpleParser(await readFile(file));
    const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
    letters.push({
      to: to?.value[0]?.address ?? "",
      subject: mail.subject ?? "",
      text: (mail.text ?? "").trim(),
    });
    await rm(file);
  }
  return letters;
};

/** The token at the end of the link under that path. */
export const tokenIn = (letter: ReadLetter | undefined, page: string): string =>
  new RegExp(`${page}/([A-Za-z0-9_-]{43})`).exec(letter?.text ?? "")?.[1] ?? "";

/** The six digits of a letter. */
export const codeIn = (letter: ReadLetter | undefined): string =>
  /\b(\d{6})\b/.exec(letter?.text ?? "")?.[1] ?? "";
