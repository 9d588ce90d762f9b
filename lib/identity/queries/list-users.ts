import "server-only";
import { findUsers, type ListedUser } from "@/lib/identity/data/people-reads";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import type { UserListParams } from "@/lib/identity/domain/user-list-params";
import { withContext } from "@/lib/platform/db/context";
import { isUuid } from "@/lib/shared/ids";
import { decodeKeyset, encodeKeyset } from "@/lib/shared/keyset";

export type UserList = {
  readonly users: readonly ListedUser[];
  readonly next: string | null;
  readonly mayCreate: boolean;
};

const pageSize = 50;

/** People of the agency and of companies, by name. */
export const listUsers = (actor: OfficialActor, params: UserListParams): Promise<UserList> =>
  withContext(actor.session, async (db) => {
    const filter = { search: params.q, group: params.group, role: params.role };
    const rows = await findUsers(db, filter, { after: cursorOf(params.after), limit: pageSize + 1 });
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;

    return {
      users: rows.slice(0, pageSize),
      next: last ? encodeKeyset([last.sortName, last.id]) : null,
      mayCreate: mayDo(actor, "proposeAccess"),
    };
  });

const cursorOf = (text: string | null): readonly [string, string] | null => {
  const [name, id] = (text && decodeKeyset(text)) || [];

  return typeof name === "string" && typeof id === "string" && isUuid(id) ? [name, id] : null;
};
