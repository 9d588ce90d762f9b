import { fail, ok, type Result } from "@/lib/shared/result";

/** Why a text was refused: which character, by its code point ("U+202E"), so that the page can name it. */
export type TextFailure = {
  readonly code: "textControlCharacter" | "textBidiCharacter" | "textHiddenCharacter";
  readonly character: string;
};

// A name that looks like another one must not reach a payment list. Characters that nobody sees make two
// equal-looking names differ; those that turn the reading direction make a name read as another.
const refused = [
  { code: "textBidiCharacter", character: /\p{Bidi_Control}/u },
  {
    code: "textHiddenCharacter",
    character: /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u,
  },
  { code: "textControlCharacter", character: /\p{Cc}/u },
] as const;

/**
 * A text of one line as it is stored: in Unicode form NFC, without spaces at its ends. Refuses control
 * characters (line breaks among them), those that turn the reading direction, and those nobody sees.
 */
export const cleanText = (text: string): Result<string, TextFailure> => {
  const clean = text.normalize("NFC").trim();
  const failure = failureIn(clean);

  return failure === null ? ok(clean) : fail(failure);
};

const emoji =
  /[0-9#*]\uFE0F\u20E3|\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]*)*/gu;

/**
 * A text of several lines, such as a comment: as `cleanText`, but line breaks (made "\n") and tabs stay,
 * and so do the hidden joiners inside an emoji, which a telephone types by itself.
 */
export const cleanLines = (text: string): Result<string, TextFailure> => {
  const clean = text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  const failure = failureIn(clean.replace(/[\n\t]/g, " ").replace(emoji, " "));

  return failure === null ? ok(clean) : fail(failure);
};

const failureIn = (text: string): TextFailure | null => {
  for (const { code, character } of refused) {
    const found = character.exec(text)?.[0];
    if (found !== undefined) return { code, character: codePointName(found) };
  }

  return null;
};

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
