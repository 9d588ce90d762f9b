// What one company can learn of another from everything that it may ask: nothing.
import { beforeAll, describe, expect, it } from "vitest";
import { attachDocument } from "@/lib/claims/commands/attach-document";
import { startClaim } from "@/lib/claims/commands/start-claim";
import { getClaimEditor } from "@/lib/claims/queries/get-claim-editor";
import { getDocument } from "@/lib/claims/queries/get-document";
import { inviteColleague } from "@/lib/companies/commands/invite-colleague";
import { getCompanyProfile } from "@/lib/companies/queries/get-company-profile";
import { listColleagues } from "@/lib/companies/queries/list-colleagues";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { getCompanyClaim } from "@/lib/review/queries/get-company-claim";
import { getCompanyHome } from "@/lib/review/queries/get-company-home";
import { companyViews, listCompanyClaims } from "@/lib/review/queries/list-company-claims";
import { uuidv7 } from "@/lib/shared/ids";
import { encodeKeyset } from "@/lib/shared/keyset";
import { aWorld, type World } from "../../support/builders";
import { anApprovedClaim } from "../../support/builders-approval";
import { aDraft, aSubmittedClaim, type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany, type TestCompany } from "../../support/builders-company";
import { countOf } from "../../support/counts";
import { onePagePdf } from "../../unit/evidence/sample-pdfs";
import { inPieces } from "../../unit/evidence/temporary-storage";

let world: World;
let rival: TestCompany;
let draft: TestClaim;
let filed: TestClaim;
let foreignDraft: TestClaim;
let foreignFiled: TestClaim;

beforeAll(async () => {
  world = await aWorld();
  rival = await aCompany(world.admin);
  const wish = { programmeId: world.programme.id };
  draft = await aDraft(world.company, wish);
  filed = await aSubmittedClaim(world.company, wish);
  foreignDraft = await aDraft(rival, wish);
  foreignFiled = await aSubmittedClaim(rival, wish);
});

const documentsOf = async (companyId: string): Promise<readonly string[]> =>
  (await asOwner<{ id: string }>("SELECT id FROM document WHERE company_id = $1", [companyId])).map(
    ({ id }) => id,
  );

/** The same numbers every time. */
const randomly = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

type Side = {
  readonly actor: CompanyActor;
  readonly own: readonly TestClaim[];
  readonly documents: readonly string[];
};

/** What is asked for: a list, a page, an editor or a document, each of anybody's. */
type Question = (side: Side, pick: <T>(among: readonly T[]) => T | undefined) => Promise<void>;

const isOwn = ({ own }: Side, claim: TestClaim): boolean => own.some(({ id }) => id === claim.id);

describe("T03: lists, pages and documents, whatever is asked for", () => {
  const questionsOn = (sides: readonly Side[], cursors: readonly (string | null)[]): readonly Question[] => {
    const claims = sides.flatMap(({ own }) => own);
    const documents = sides.flatMap((side) => side.documents);
    return [
      async ({ actor, own }, pick) => {
        const wish = { statuses: pick(Object.values(companyViews)) ?? null, cursor: pick(cursors) ?? null };
        const list = await listCompanyClaims(actor, wish);
        const numbers = own.map(({ number }) => number);
        expect(list.claims.filter(({ number }) => !numbers.includes(number))).toEqual([]);
        expect(Object.values(list.counts).reduce((sum, count) => sum + count, 0)).toBe(own.length);
      },
      async (side, pick) => {
        const claim = pick(claims) ?? draft;
        const page = await getCompanyClaim(side.actor, claim.number);
        expect(page?.number ?? null).toBe(isOwn(side, claim) ? claim.number : null);
      },
      async (side, pick) => {
        const claim = pick(claims) ?? draft;
        expect((await getClaimEditor(side.actor, claim.number, "ru")) !== null).toBe(isOwn(side, claim));
      },
      async (side, pick) => {
        const id = pick(documents) ?? "";
        expect((await getDocument(side.actor, id)) !== null).toBe(side.documents.includes(id));
      },
    ];
  };

  it("hold what is one's own, and answer to the rest as to what is not there", async () => {
    const random = randomly(20_261_006);
    const sides: readonly Side[] = [
      { actor: world.company.certifier, own: [draft, filed], documents: await documentsOf(world.company.id) },
      { actor: rival.viewer, own: [foreignDraft, foreignFiled], documents: await documentsOf(rival.id) },
    ];
    const rows = await asOwner<{ at: Date; id: string }>("SELECT created_at AS at, id FROM claim");
    const cursors = [null, "x", "'; --", ...rows.map(({ at, id }) => encodeKeyset([at.toISOString(), id]))];
    const questions = questionsOn(sides, cursors);

    const pick = <T>(among: readonly T[]): T | undefined => among[Math.floor(random() * among.length)];
    for (let asked = 0; asked < countOf("foreignQueries"); asked += 1) {
      const side = pick(sides);
      if (side) await pick(questions)?.(side, pick);
    }
  });
});

describe("T04: what a company sees of itself", () => {
  /** All of it, as it reaches the pages. */
  const everything = async (actor: CompanyActor) => ({
    home: await getCompanyHome(actor),
    lists: await Promise.all(
      Object.values(companyViews).map((statuses) => listCompanyClaims(actor, { statuses, cursor: null })),
    ),
    claim: await getCompanyClaim(actor, filed.number),
    draft: await getCompanyClaim(actor, draft.number),
    colleagues: await listColleagues(actor),
    profile: await getCompanyProfile(actor),
  });

  it("is the same to the byte whatever others do meanwhile", async () => {
    const before = JSON.stringify(await everything(world.company.certifier), digitsOfMoney);
    await anApprovedClaim(world, { company: rival });
    for (let more = 0; more < 3; more += 1) await aDraft(rival, { programmeId: world.programme.id });
    await aCompany(world.admin);
    valued(
      await inviteColleague(rival.certifier, {
        email: "somebody@people.example",
        role: "viewer",
        idempotencyKey: undefined,
      }),
    );
    expect(JSON.stringify(await everything(world.company.certifier), digitsOfMoney)).toBe(before);
  });

  const digitsOfMoney = (_name: string, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value;

  it("the numbers of claims are drawn from one sequence for everybody and say nothing of who has them", async () => {
    const begun: number[] = [];
    for (const { certifier } of [world.company, rival, world.company, rival]) {
      const { number } = valued(
        await startClaim(certifier, {
          programmeId: world.programme.id,
          category: "CERTIFICATION",
          idempotencyKey: uuidv7(),
        }),
      );
      begun.push(Number(number.slice(3)));
    }
    const [first = 0] = begun;
    expect(begun).toEqual([first, first + 1, first + 2, first + 3]);
  });
});

describe("T06: a file that another company has sent before", () => {
  const send = async (company: TestCompany, claim: TestClaim) => {
    const bytes = await onePagePdf();
    const answer = valued(
      await attachDocument(
        company.certifier,
        {
          number: claim.number,
          lineId: claim.lineIds[0] ?? null,
          clarificationId: null,
          replaces: null,
          kind: "INVOICE",
        },
        { stream: inPieces(bytes), fileName: "Счёт 12.pdf", expectedBytes: bytes.length },
      ),
    );
    return answer;
  };

  it("is answered like one that nobody has, under an id of its own", async () => {
    const first = await send(rival, foreignDraft);
    const second = await send(world.company, draft);
    const { attachmentId: _one, documentId: oneDocument, ...told } = first;
    const { attachmentId: _other, documentId: otherDocument, ...toldToo } = second;
    expect(toldToo).toEqual(told);
    expect(otherDocument).not.toBe(oneDocument);
    // One file in the storage, two documents that know nothing of each other.
    const rows = await asOwner<{ sha256: string; company_id: string }>(
      "SELECT sha256, company_id FROM document WHERE id = ANY ($1)",
      [[oneDocument, otherDocument]],
    );
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(new Set(rows.map(({ company_id }) => company_id)).size).toBe(2);
    expect(await getDocument(world.company.certifier, oneDocument)).toBeNull();
    expect(await getDocument(rival.certifier, otherDocument)).toBeNull();
  });
});

describe("T07: what is unique", () => {
  it("is unique within a company, or is a number that the product itself draws", async () => {
    const indexes = await asOwner<{ name: string; tenant: boolean; columns: string }>(
      `SELECT i.relname AS name, a.attname IS NOT NULL AS tenant, pg_get_indexdef(x.indexrelid) AS columns
         FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
           JOIN pg_class i ON i.oid = x.indexrelid
           LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'company_id' AND a.attnum = ANY (x.indkey)
        WHERE n.nspname = 'public' AND x.indisunique AND NOT x.indisprimary
          AND EXISTS (SELECT 1 FROM pg_attribute c WHERE c.attrelid = t.oid AND c.attname = 'company_id' AND NOT c.attisdropped)
        ORDER BY 1`,
    );
    const typed = indexes
      .filter(
        ({ tenant, columns }) => !tenant && !/\((\w+_id|number|claim_id|secret_hash|chain)\b/.test(columns),
      )
      .map(({ name }) => name);
    expect(typed).toEqual([]);
    expect(indexes.length).toBeGreaterThan(5);
  });
});
