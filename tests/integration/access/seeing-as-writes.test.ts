// T13: an administrator who sees the product as somebody else. The database refuses every write of such a session.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startClaim } from "@/lib/claims/commands/start-claim";
import { beginSeeing } from "@/lib/identity/commands/see-as";
import type { OfficialActor, Person } from "@/lib/identity/domain/actor";
import { companyActorOf } from "@/lib/identity/domain/actor";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { withContext } from "@/lib/platform/db/context";
import { pool } from "@/lib/platform/db/pool";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import { asOwner, setClock } from "@/tests/support/builders-clock";
import { testInstant } from "@/tests/support/database";

vi.mock("next/headers", async () => (await import("@/tests/support/next-request")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("@/tests/support/next-request")).nextWords);
vi.mock("@/lib/identity/auth", async () => (await import("@/tests/support/next-request")).sessionCookie);

let world: World;
let secret: string;
let admin: OfficialActor;

beforeAll(async () => {
  world = await aWorld();
});

/** A new session of the administrator, as a browser has one. */
beforeEach(async () => {
  secret = await openSession(world.admin.userId, sessionLifetimes.official, "test");
  const tokenHash = tokenHashOf(secret);
  admin = { ...world.admin, session: { tokenHash, side: "office" } };
});
afterEach(() => setClock(testInstant));

const look = (userId: string, minutes = 15, reason = "Не видит свою заявку") =>
  beginSeeing(admin, { userId, reason, minutes });

const who = async (): Promise<Person> => {
  const person = await findPerson(admin.session.tokenHash);
  if (!person) throw new Error("the session is over");
  return person;
};

const tables = [
  '"user"',
  "session",
  "membership",
  "staff_role",
  "claim",
  "claim_line",
  "company",
  "bank_account",
  "budget_move",
  "muted_letter",
  "authenticator",
  "recovery_code",
  "linked_identity",
  "audit_event",
  "outbox_message",
  "idempotency_key",
  "company_draft",
  "join_request",
  "document_view",
];

/** A fingerprint of everything that could have been written. */
const everything = async (): Promise<string> => {
  const [row] = await asOwner<{ all: string }>(
    `SELECT concat_ws(' ', ${tables
      .map((table) => `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} t)`)
      .join(", ")}) AS all`,
  );
  return row?.all ?? "";
};

describe("T13: while seeing as somebody else", () => {
  beforeEach(async () => {
    expect((await look(world.company.certifier.userId)).ok).toBe(true);
  });

  const id = "00000000-0000-7000-8000-000000000001";
  const office = {
    action: "editCompany",
    event: { type: "companyEdited", objectType: "company", objectId: id, data: {} },
    records: [{ table: "company", set: { product: "Чужое" }, where: {} }],
  };

  /** Every function by which the web process changes something for a session, with what would make it do so. */
  const writes: Readonly<Record<string, { readonly args: readonly unknown[]; readonly refusal: string }>> = {
    apply_change: { args: ["company", { action: "submit", claimId: id, version: 1 }], refusal: "25006" },
    apply_office_change: { args: ["company", office], refusal: "25006" },
    resolve_budget_move: { args: [{ moveId: id, accept: true }], refusal: "signedOut" },
    set_preference: { args: ["en", "dark", null], refusal: "25006" },
    change_password: { args: ["hash"], refusal: "25006" },
    rename_own: { args: ["Чужой", "Stranger"], refusal: "25006" },
    end_own_sessions: { args: [null], refusal: "25006" },
    choose_letters: { args: [["claimSentBack"], ["claimSentBack"]], refusal: "25006" },
    add_factor: {
      args: [{ id, kind: "TOTP", name: "x", secret: "x", counter: "1", recoveryHashes: [] }],
      refusal: "proofNeeded",
    },
    add_passkey: {
      args: [
        { id, kind: "PASSKEY", name: "x", secret: "x", counter: "0", recoveryHashes: [], transports: [] },
      ],
      refusal: "proofNeeded",
    },
    deactivate_person: {
      args: [{ userId: id, version: 1, moves: [], reason: "Чужое" }],
      refusal: "signedOut",
    },
    remove_factor: { args: [id], refusal: "proofNeeded" },
    unlink_identity: { args: [id], refusal: "proofNeeded" },
    link_identity: {
      args: [{ id, side: "company", issuer: "x", subject: "x", sessionId: id }],
      refusal: "signedOut",
    },
    renew_recovery_codes: { args: [[]], refusal: "proofNeeded" },
    save_onboarding: { args: ["7799000149", {}], refusal: "25006" },
    found_company: { args: [{ company: { id, inn: "7799000149" } }], refusal: "25006" },
    request_joining: { args: [{ id, inn: "7799000149", messageId: id }], refusal: "companyNotFound" },
    withdraw_joining: { args: [id], refusal: "25006" },
    accept_invitation: { args: [{ secretHash: "none" }], refusal: "linkOver" },
    prepare_own_data: { args: [], refusal: "proofNeeded" },
    put_hold: { args: [{ id, whom: "7799000149", reason: "Чужое" }], refusal: "signedOut" },
    ask_lifting: { args: [{ hold: id, reason: "Чужое" }], refusal: "signedOut" },
    answer_lifting: { args: [{ hold: id, accept: true }], refusal: "signedOut" },
    propose_access: { args: [{ id, kind: "UNBLOCK", userId: id, reason: "Чужое" }], refusal: "signedOut" },
    resolve_access: { args: [{ proposalId: id, version: 1, act: "confirm" }], refusal: "signedOut" },
    recall_official_invitation: { args: [{ proposalId: id }], refusal: "signedOut" },
    send_recovery: { args: [{ userId: id }], refusal: "signedOut" },
    keep_register_upload: {
      args: [{ id, fileHash: "x", rows: [], refused: 0, refusals: [] }],
      refusal: "signedOut",
    },
    import_register: { args: [{ uploadId: id }], refusal: "signedOut" },
    begin_seeing: {
      args: [{ id, subjectId: id, reason: "Ещё кто-то", minutes: 5, messageId: id }],
      refusal: "signedOut",
    },
  };

  /** Read, or do what belongs to the administrator's own session. */
  const others = [
    "person_of_session",
    "begin_request",
    "find_answer",
    "find_factors",
    "count_own_factors",
    "own_account",
    "own_identities",
    "own_seeings",
    "session_ends",
    "acts_about_own",
    "muted_letters",
    "own_data",
    "own_data_until",
    "retention_plan",
    "onboarding_of",
    "prove",
    "prove_by_passkey",
    "own_passkeys",
    "end_session",
    "renew_password_hash",
    "end_seeing",
    "open_seen_papers",
    "note_seen_paper",
  ];

  it("every function that changes something is refused by the database, and nothing is written", async () => {
    const before = await everything();
    const answers = Object.entries(writes).map(async ([name, { args }]) => {
      const given = args.map((arg) =>
        Array.isArray(arg) || typeof arg !== "object" || !arg ? arg : JSON.stringify(arg),
      );
      const places = given.map((_, at) => `$${at + 2}`);
      const call = `SELECT app.${name}(${["$1", ...places].join(", ")})`;
      const answer = await pool()
        .query(call, [admin.session.tokenHash, ...given])
        .then(
          () => "done",
          (error) => (error.code === "MD001" ? error.message : error.code),
        );
      return [name, answer] as const;
    });
    expect(Object.fromEntries(await Promise.all(answers))).toEqual(
      Object.fromEntries(Object.entries(writes).map(([name, { refusal }]) => [name, refusal])),
    );
    expect(await everything()).toBe(before);
  });

  it("no identity is linked in the very session that looks", async () => {
    const { sessionId } = await who();
    const identity = { id, side: "company", issuer: "x", subject: "x", sessionId };
    await expect(
      pool().query("SELECT app.link_identity($1, $2)", [admin.session.tokenHash, JSON.stringify(identity)]),
    ).rejects.toMatchObject({ code: "25006" });
  });

  it("no function that takes a session is forgotten in that list", async () => {
    const rows = await asOwner<{ name: string }>(
      `SELECT DISTINCT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = 'app' AND p.proargnames[1] = 'p_token_hash' AND has_function_privilege('meridian_web', p.oid, 'EXECUTE')`,
    );
    // Opens a session that is not there yet.
    const known = new Set([...Object.keys(writes), ...others, "open_session"]);
    expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it("a draft cannot be written through ordinary statements either", async () => {
    const person = await who();
    const actor = companyActorOf(person, admin.session.tokenHash);
    if (!actor) throw new Error("no company");
    const before = await everything();
    await expect(
      withContext(
        actor.session,
        (db) => db.$executeRaw`UPDATE claim SET title = 'Чужое' WHERE status = 'DRAFT'`,
      ),
    ).rejects.toThrow(/read-only transaction/);
    await expect(
      startClaim(actor, {
        programmeId: world.programme.id,
        category: "CERTIFICATION",
        idempotencyKey: uuidv7(),
      } as never),
    ).rejects.toThrow(/read-only transaction/);
    // Nobody makes a transaction that has looked writable again.
    await expect(
      withContext(
        actor.session,
        (db) => db.$executeRaw`SELECT set_config('transaction_read_only', 'off', true)`,
      ),
    ).rejects.toThrow(/read-write mode/);
    expect(await everything()).toBe(before);
  });
});
