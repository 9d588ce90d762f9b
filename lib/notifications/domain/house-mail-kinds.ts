type HouseMailKind = {
  /** Whom it is for: the address of a one-time secret, a person, or the certifiers of a company. */
  readonly audience: "secret" | "person" | "certifiers";
  /** A path the letter leads to; a secret's own link stands under its prefix. */
  readonly page: string | null;
  readonly withToken?: true;
};

/** Letters that are on no claim; the words are in the messages, `mail.<kind>`. */
export const houseMailKinds = {
  passwordRecovery: { audience: "secret", page: "/recover", withToken: true },
  passwordChanged: { audience: "person", page: "/sign-in" },
  registrationCode: { audience: "secret", page: null },
  accountExists: { audience: "secret", page: "/sign-in" },
  invitation: { audience: "secret", page: "/invite", withToken: true },
  officialInvitation: { audience: "secret", page: "/official", withToken: true },
  recoverySent: { audience: "secret", page: "/recover", withToken: true },
  factorsRestored: { audience: "person", page: "/sign-in" },
  joinRequested: { audience: "certifiers", page: "/company/people" },
  joiningAccepted: { audience: "person", page: "/home" },
  joiningDeclined: { audience: "person", page: "/onboarding" },
  pagesSeen: { audience: "person", page: "/settings#seen" },
  papersSeen: { audience: "certifiers", page: "/settings" },
} as const satisfies Record<string, HouseMailKind>;

export type HouseMailKindName = keyof typeof houseMailKinds;

export const isHouseMailKind = (kind: string): kind is HouseMailKindName =>
  Object.hasOwn(houseMailKinds, kind);

/** The path that a letter leads to, or null; the token of its secret is a part of it. */
export const housePathOf = (kind: HouseMailKindName, token: string): string | null => {
  const { page, withToken }: HouseMailKind = houseMailKinds[kind];

  return page !== null && withToken ? `${page}/${token}` : page;
};
