import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { chooseLetters } from "@/lib/notifications/commands/choose-letters";
import { deliverMessage } from "@/lib/notifications/commands/deliver-message";
import { choicesFor } from "@/lib/notifications/domain/letter-choices";
import { getLetterChoices } from "@/lib/notifications/queries/get-letter-choices";
import { env } from "@/lib/platform/env";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { aSubmittedClaim, type TestClaim } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";

let world: World;
let claim: TestClaim;

beforeAll(async () => {
  world = await aWorld();
  claim = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
});

const folder = () => env().MERIDIAN_MAIL_DIR ?? "";

/** Whatever the words of the kinds below take. */
const factsOf = ({ number }: TestClaim) => ({
  number,
  waitsFor: "answer",
  outcome: "REJECT",
  parts: "1",
  ...{ dueOn: "2026-10-20", removedOn: "2026-10-20", touchedOn: "2025-10-20" },
});

/** Sends a letter of that kind on the claim, and answers to whom it went with what text. */
const sent = async (kind: string) => {
  const id = uuidv7();
  await asOwner(
    "INSERT INTO outbox_message (id, kind, payload, claim_id, created_at) VALUES ($1, $2, $3, $4, app.now())",
    [id, kind, factsOf(claim), claim.id],
  );
  await deliverMessage(id);
  const names = (await readdir(folder())).filter((name) => name.startsWith(id));
  const letters = await Promise.all(
    names.map(async (name) => simpleParser(await readFile(path.join(folder(), name)))),
  );
  for (const name of names) await rm(path.join(folder(), name));
  return letters.map(({ to, text = "" }) => ({ to: [to].flat()[0]?.value[0]?.address, text }));
};

const signed = (actor: CompanyActor) => ({ person: actor.person, tokenHash: actor.session.tokenHash });

/** Switches one kind off, or none. */
const mute = (actor: CompanyActor, ...muted: readonly string[]) =>
  chooseLetters(
    signed(actor),
    Object.fromEntries(
      choicesFor(actor.person)
        .filter((kind) => !muted.includes(kind))
        .map((kind) => [kind, "on" as const]),
    ),
  );

describe("letters that a person has switched off", () => {
  afterEach(async () => {
    await mute(world.company.preparer);
  });

  it("no longer come to them, and to everybody else as before", async () => {
    expect(await sent("correctionReminder")).toHaveLength(2);
    expect((await mute(world.company.preparer, "correctionReminder")).ok).toBe(true);
    const letters = await sent("correctionReminder");
    expect(letters.map(({ to }) => to)).toEqual([world.company.certifier.person.email]);
    expect(letters[0]?.text).toContain(`${env().AUTH_URL}/settings#letters`);

    expect((await mute(world.company.preparer)).ok).toBe(true);
    expect(await sent("correctionReminder")).toHaveLength(2);
  });

  it("are news and reminders only: of decisions, money and deadlines one row switches nothing off", async () => {
    for (const kind of ["claimDecided", "claimReturned", "draftExpiring"]) {
      await asOwner("INSERT INTO muted_letter (user_id, kind, since) VALUES ($1, $2, app.now())", [
        world.company.preparer.userId,
        kind,
      ]);
      expect(await sent(kind), kind).toHaveLength(2);
    }
  });

  it("are offered by what the person could get, and a choice leaves the rest alone", async () => {
    const { preparer } = world.company;
    expect(choicesFor(preparer.person)).not.toContain("clarificationAnswered");
    await asOwner("INSERT INTO muted_letter (user_id, kind, since) VALUES ($1, $2, app.now())", [
      preparer.userId,
      "clarificationAnswered",
    ]);
    await mute(preparer, "claimSentBack");
    const rows = await asOwner<{ kind: string }>(
      "SELECT kind FROM muted_letter WHERE user_id = $1 AND kind IN ('claimSentBack', 'clarificationAnswered') ORDER BY kind",
      [preparer.userId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["claimSentBack", "clarificationAnswered"]);
    const shown = await getLetterChoices(signed(preparer));
    expect(shown.find(({ kind }) => kind === "claimSentBack")?.comes).toBe(false);
    expect(shown.filter(({ comes }) => !comes)).toHaveLength(1);
  });

  it("stand in the trail as the person's own act, and are nobody else's to choose", async () => {
    await mute(world.company.preparer, "claimSentBack");
    const [event] = await asOwner(
      "SELECT actor_id, data FROM audit_event WHERE type = 'lettersChosen' ORDER BY id DESC LIMIT 1",
    );
    expect(event).toEqual({ actor_id: world.company.preparer.userId, data: { muted: ["claimSentBack"] } });
    const stranger = { person: world.company.preparer.person, tokenHash: "none" };
    expect(await chooseLetters(stranger, {})).toMatchObject({ ok: false, failure: { code: "signedOut" } });
    expect((await getLetterChoices(signed(world.company.certifier))).every(({ comes }) => comes)).toBe(true);
  });
});
