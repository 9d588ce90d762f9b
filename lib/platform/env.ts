import { z } from "zod";

/** What a provider of single sign-on signs with: no shared secrets, and never nothing. */
const signingAlgorithm = z.enum(["RS256", "PS256", "ES256", "EdDSA"]).default("RS256");

// What the process is told from outside. Read once; a missing value is one sentence at the start, not a crash later.
const environmentSchema = z.object({
  DATABASE_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(32),
  /** While secrets are changed: what was written with the former one is still read, and written anew with the other. */
  AUTH_SECRET_FORMER: z.string().min(32).optional(),
  PASSWORD_PEPPER_FORMER: z.string().min(16).optional(),
  AUTH_URL: z.url().default("http://localhost:3000"),
  PASSWORD_PEPPER: z.string().min(16),
  MERIDIAN_STORAGE_DIR: z.string().min(1),
  MERIDIAN_MAIL_DIR: z.string().optional(),
  MERIDIAN_ANCHOR_DIR: z.string().optional(),
  MERIDIAN_ANCHOR_KEY: z.string().optional(),
  MERIDIAN_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  MERIDIAN_WORKER: z.enum(["inline", "off"]).default("inline"),
  /** The daily feed of rates: empty asks the Bank of Russia (never in a demo, whose rates are made up), `off` nobody. */
  CBR_RATES_URL: z.union([z.enum(["", "off"]), z.url({ protocol: /^https?$/ })]).default(""),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Meridian <no-reply@meridian.example>"),
  OIDC_OFFICE_ISSUER: z.url().optional(),
  OIDC_OFFICE_CLIENT_ID: z.string().default(""),
  OIDC_OFFICE_CLIENT_SECRET: z.string().default(""),
  OIDC_OFFICE_NAME: z.string().default(""),
  OIDC_OFFICE_ALGORITHM: signingAlgorithm,
  OIDC_OFFICE_SECOND_FACTOR: z.string().default(""),
  OIDC_COMPANY_ISSUER: z.url().optional(),
  OIDC_COMPANY_CLIENT_ID: z.string().default(""),
  OIDC_COMPANY_CLIENT_SECRET: z.string().default(""),
  OIDC_COMPANY_NAME: z.string().default(""),
  OIDC_COMPANY_ALGORITHM: signingAlgorithm,
  OIDC_COMPANY_SECOND_FACTOR: z.string().default(""),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Environment = z.infer<typeof environmentSchema>;

let environment: Environment | undefined;

export const env = (): Environment => {
  environment ??= environmentSchema.parse(process.env);
  return environment;
};
