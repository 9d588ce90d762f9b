import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { env } from "@/lib/platform/env";

export type DemoLetter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** When the product wrote it, ISO. */
  readonly at: string | null;
};

const mostShown = 50;

/** The newest letters in the demo mailbox, or those to one address. Empty where letters go to a real server. */
export const listDemoLetters = async (to: string | null): Promise<readonly DemoLetter[]> => {
  const folder = env().MERIDIAN_MAIL_DIR;
  if (!folder) return [];
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
  const letters: DemoLetter[] = [];
  // Names begin with a UUIDv7: by name is by time.
  for (const name of names.sort().reverse()) {
    const letter = await readLetter(path.join(folder, name), name);
    if (to === null || letter.to === to) letters.push(letter);
    if (letters.length >= mostShown) break;
  }
  return letters;
};

const readLetter = async (file: string, name: string): Promise<DemoLetter> => {
  const mail = await simpleParser(await readFile(file), { skipHtmlToText: true, skipTextToHtml: true });
  const addressed = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return {
    id: name.replace(/\.eml$/, ""),
    to: addressed?.value[0]?.address ?? "",
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    at: mail.date?.toISOString() ?? null,
  };
};
