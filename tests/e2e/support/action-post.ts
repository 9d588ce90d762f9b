// A server action called as React's own client would call it, but by anybody and from anywhere.
import fs from "node:fs";
import path from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { root } from "../../support/project-files";
import type { ActionRow, Fields } from "./authorisation-actions";

type Manifest = {
  readonly node: Readonly<Record<string, { readonly filename: string; readonly exportedName: string }>>;
};

let ids: ReadonlyMap<string, string> | undefined;

const readIds = (): ReadonlyMap<string, string> => {
  const dist = process.env.MERIDIAN_DIST_DIR ?? ".next-test";
  const file = path.join(root, dist, "server/server-reference-manifest.json");
  const manifest = JSON.parse(fs.readFileSync(file, "utf8")) as Manifest;
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [
      `${filename}#${exportedName}`,
      id,
    ]),
  );
};

/** The id under which the build knows the action. */
export const actionId = ({ file, action }: Pick<ActionRow, "file" | "action">): string => {
  ids ??= readIds();
  const id = ids.get(`${file}#${action}`);
  if (!id) throw new Error(`The build knows no action ${file}#${action}`);
  return id;
};

export type ActionCall = {
  readonly page: string;
  readonly id: string;
  readonly fields: Fields;
  readonly headers: Readonly<Record<string, string>>;
};

/** Sends `action(idle, form)`: part 0 are the arguments, and the form's fields carry the number of its part. */
export const callAction = (
  request: APIRequestContext,
  { page, id, fields, headers }: ActionCall,
): Promise<APIResponse> =>
  request.post(page, {
    // A kept connection may end at the very moment it is used again: that is no answer yet.
    maxRetries: 2,
    maxRedirects: 0,
    headers: { "Next-Action": id, Accept: "text/x-component", ...headers },
    multipart: {
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`1_${name}`, value])),
      0: JSON.stringify([{ status: "idle" }, "$K1"]),
    },
  });

/** The same as a form without scripts: its own hidden fields name the action and what is bound to it. */
export const postForm = (
  request: APIRequestContext,
  { page, fields, headers }: Omit<ActionCall, "id">,
): Promise<APIResponse> =>
  request.post(page, { maxRetries: 2, maxRedirects: 0, headers: { ...headers }, multipart: { ...fields } });
