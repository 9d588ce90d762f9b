import "server-only";
import { findAuditEvents, findChainState, type StoredAuditEvent } from "@/lib/identity/data/audit-reads";
import type { BilingualName } from "@/lib/identity/data/people-reads";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { AuditParams } from "@/lib/identity/domain/audit-params";
import { withContext } from "@/lib/platform/db/context";

/** An event of the trail; its facts are texts, the words are in the messages. */
export type AuditEventView = {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly chain: string;
  readonly chainSeq: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly actor: BilingualName | null;
  /** For whom the actor stood in. */
  readonly behalf: BilingualName | null;
  readonly claim: string | null;
  readonly company: (BilingualName & { readonly inn: string }) | null;
  /** The person that the event is about. */
  readonly subject: BilingualName | null;
  /** Position of the expense line that the event is about. */
  readonly line: number | null;
  /** Whom the claim was given to. */
  readonly assignee: BilingualName | null;
  readonly hash: string;
  readonly isIntact: boolean;
};

export type AuditPage = {
  readonly events: readonly AuditEventView[];
  readonly next: string | null;
  readonly chains: number;
  readonly eventCount: number;
  /** Chains whose head is not their last event; must be none. */
  readonly brokenChains: number;
};

const pageSize = 50;

/** The audit trail, the newest first, with the state of its chains. */
export const listAuditEvents = (
  actor: OfficialActor,
  { after, ...filter }: AuditParams,
): Promise<AuditPage> =>
  withContext(actor.session, async (db) => {
    const before = after === null ? null : BigInt(after);
    const rows = await findAuditEvents(db, filter, { before, limit: pageSize + 1 });
    const state = await findChainState(db);

    return {
      events: rows.slice(0, pageSize).map(eventView),
      next: rows.length > pageSize ? (rows[pageSize - 1]?.id.toString() ?? null) : null,
      chains: state.chains,
      eventCount: state.events,
      brokenChains: state.broken,
    };
  });

const eventView = ({ id, at, chainSeq, data, ...event }: StoredAuditEvent): AuditEventView => ({
  ...event,
  id: id.toString(),
  at: at.toISOString(),
  chainSeq: chainSeq.toString(),
  facts: Object.fromEntries(
    Object.entries(data)
      .filter(([, fact]) => fact !== null && fact !== undefined)
      .map(([name, fact]) => [name, typeof fact === "object" ? JSON.stringify(fact) : String(fact)]),
  ),
});
