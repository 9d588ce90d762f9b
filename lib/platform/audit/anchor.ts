import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { z } from "zod";
import { sha256Hex } from "@/lib/platform/hash";
import { canonicalJson } from "@/lib/shared/canonical-json";

// A superuser can rewrite a whole hash chain so that every check inside the database passes. What he cannot
// rewrite is a signed statement of the chains' heads that lies outside the database.

const headSchema = z.strictObject({ chain: z.string(), seq: z.string(), hash: z.string() });
const lineSchema = z.strictObject({
  line: z.string(),
  allocated: z.string(),
  reserved: z.string(),
  committed: z.string(),
  paid: z.string(),
});

export const anchorSchema = z.strictObject({
  at: z.string(),
  heads: z.array(headSchema),
  lines: z.array(lineSchema),
  events: z.string(),
  entries: z.string(),
  root: z.string(),
  signature: z.string(),
});

export type Anchor = z.infer<typeof anchorSchema>;
export type AnchorContent = Omit<Anchor, "root" | "signature">;

/** One hash over everything the anchor states. */
export const rootOf = (content: AnchorContent): string => sha256Hex(canonicalJson(content));

/** Signs with an Ed25519 private key in PEM. */
export const signAnchor = (content: AnchorContent, privateKey: string): Anchor => {
  const root = rootOf(content);
  return {
    ...content,
    root,
    signature: sign(null, Buffer.from(root), createPrivateKey(privateKey)).toString("base64"),
  };
};

/** Whether the anchor says what was signed, under the public half of this private key. */
export const isGenuine = ({ root, signature, ...content }: Anchor, privateKey: string): boolean =>
  rootOf(content) === root &&
  verify(null, Buffer.from(root), createPublicKey(privateKey), Buffer.from(signature, "base64"));
