import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer from "nodemailer";
import { env } from "@/lib/platform/env";

export type Letter = {
  /** Stable per message: the receiving server drops a repetition. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
};

/** Neither an SMTP server nor a mailbox folder is configured: letters stay in the outbox. */
export class NoMailTransport extends Error {
  override readonly name = "NoMailTransport";
}

/** Hands a letter to the SMTP server, or to the demo mailbox folder. Throws when it was not taken. */
export const sendLetter = async (letter: Letter): Promise<void> => {
  const message = {
    from: env().MAIL_FROM,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letter.id}@${new URL(env().AUTH_URL).hostname}>`,
    headers: { "Content-Language": letter.locale, "Auto-Submitted": "auto-generated" },
  };
  const { SMTP_URL: server, MERIDIAN_MAIL_DIR: folder } = env();
  if (server) {
    await nodemailer.createTransport(server).sendMail(message);
  } else if (folder) {
    await keepInMailbox(folder, letter.id, message);
  } else {
    throw new NoMailTransport("set SMTP_URL to send mail");
  }
};

const keepInMailbox = async (folder: string, id: string, message: object): Promise<void> => {
  const composed = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: "unix" })
    .sendMail(message);
  await mkdir(folder, { recursive: true });
  // Written aside and renamed: the mailbox page never meets half a letter, and a repetition replaces it.
  const aside = path.join(folder, `.${id}.part`);
  await writeFile(aside, composed.message as Buffer);
  await rename(aside, path.join(folder, `${id}.eml`));
};
