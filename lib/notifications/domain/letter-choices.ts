import { z } from "zod";
import type { Person } from "@/lib/identity/domain/actor";
import { type MailKindName, mailKinds } from "@/lib/notifications/domain/mail-kinds";

type OptionalKind = {
  [Kind in MailKindName]: (typeof mailKinds)[Kind]["topic"] extends "news" | "reminders" ? Kind : never;
}[MailKindName];

/**
 * A kind of letter that a person may switch off: news and reminders, which also stand on their pages. Letters about
 * decisions, money, deadlines and access always come.
 */
export type LetterChoice = OptionalKind;

/** Whether people may switch the kind off. */
export const isOptional = (kind: MailKindName): kind is LetterChoice =>
  mailKinds[kind].topic === "news" || mailKinds[kind].topic === "reminders";

const optionalKinds = (Object.keys(mailKinds) as MailKindName[]).filter(isOptional);

const audiences = {
  company: ["writers", "certifiers"],
  office: ["assignee", "leads"],
} as const satisfies Record<string, readonly (typeof mailKinds)[MailKindName]["audience"][]>;

/** The kinds that the person could get and may switch off, in the order of the table. */
export const choicesFor = ({
  memberships,
  staffRoles,
}: Pick<Person, "memberships" | "staffRoles">): readonly LetterChoice[] => {
  const reached: readonly string[] = [
    ...(memberships.length > 0 ? audiences.company : []),
    ...(staffRoles.length > 0 ? audiences.office : []),
  ];
  return optionalKinds.filter((kind) => reached.includes(mailKinds[kind].audience));
};

/** The form of the choice: a box for each kind, ticked when its letters come. */
export const letterChoiceInput = z.strictObject(
  Object.fromEntries(optionalKinds.map((kind) => [kind, z.literal("on").optional()])) as Record<
    LetterChoice,
    z.ZodOptional<z.ZodLiteral<"on">>
  >,
);

export type LetterChoiceInput = z.output<typeof letterChoiceInput>;
