/** Which side of the house a request is on; it decides the database role and with it what can be seen. */
export type Side = "company" | "office";

/** The digest by which the database knows a session; the secret itself stays in the cookie. */
export type SessionKey = { readonly tokenHash: string; readonly side: Side };

const databaseRoles = {
  company: "meridian_company",
  office: "meridian_official",
} as const satisfies Record<Side, string>;

export const databaseRoleOf = (side: Side): string => databaseRoles[side];
