// O7: search in the queue by part of a company's name, by number and by supplier; and the worst words there are.
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { QueueFilters } from "@/lib/review/domain/queue-filters";
import { getReviewQueue } from "@/lib/review/queries/get-review-queue";
import type { Context } from "../context";
import { type Measured, milliseconds, type Remark, type Row } from "../rows";
import { officialActor, type Visitor } from "../visitors";
import { measureLimits } from "./limits";
import { anyone, measureInProcess, pageOf, queuePath, reviewerEmail } from "./queue";

const termsAsked = 40;

type Kind = { readonly name: string; readonly what: string; readonly of: string };

// What people type: letters of a name with the number that makes it rare, a whole number, a supplier.
const kinds: readonly Kind[] = [
  { name: "O7 name", what: "part of a company's name, Cyrillic", of: "substr(lower(o.name_ru), 8)" },
  { name: "O7 number", what: "a claim's number", of: "c.number" },
  {
    name: "O7 supplier",
    what: "a supplier's name",
    of: "(SELECT l.supplier_name FROM claim_line l WHERE l.claim_id = c.id LIMIT 1)",
  },
];

const worstTerms = [
  "ооо",
  "перевозчик",
  "кристалл",
  "монтаж-1",
  "llc",
  "company",
  "26-1",
  "нет такой",
  "эээ",
];

const findTerms = async ({ owner }: Context, { of }: Kind): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ term: string }>(
    `SELECT ${of} AS term FROM claim c JOIN company o ON o.id = c.company_id
       WHERE c.status = 'SUBMITTED' AND o.inn LIKE '97%' ORDER BY c.id LIMIT $1`,
    [termsAsked],
  );
  return rows.map(({ term }) => term.replace("»", ""));
};

const searching = (search: string): QueueFilters => ({ ...anyone, view: "open", search });

type Searcher = { readonly reviewer: Visitor; readonly actor: OfficialActor };

const rowsOf = async (
  context: Context,
  { reviewer, actor }: Searcher,
  kind: Kind,
): Promise<readonly Row[]> => {
  const terms = await findTerms(context, kind);
  const termAt = (at: number): string => terms[at % terms.length] ?? "";
  const limits = await measureLimits(
    context,
    "search",
    terms.map((part) => ({ part })),
  );
  return [
    {
      name: `${kind.name} data`,
      what: `${kind.what}, in process`,
      product: await measureInProcess(context, (at) => getReviewQueue(actor, searching(termAt(at)))),
      statements: limits.statements,
      aim: milliseconds(3),
    },
    {
      name: `${kind.name} page`,
      what: kind.what,
      product: await pageOf(context, reviewer, (at) => queuePath(searching(termAt(at)))),
      ...limits,
    },
  ];
};

const triesOfATerm = 5;

const worstOf = async (actor: OfficialActor): Promise<Remark> => {
  const found: { readonly term: string; readonly milliseconds: number }[] = [];
  for (const term of worstTerms) {
    const times: number[] = [];
    for (let at = 0; at < triesOfATerm; at += 1) {
      const begun = performance.now();
      await getReviewQueue(actor, searching(term));
      times.push(performance.now() - begun);
    }
    times.sort((one, other) => one - other);
    found.push({ term, milliseconds: times[Math.floor(triesOfATerm / 2)] ?? 0 });
  }
  found.sort((one, other) => other.milliseconds - one.milliseconds);
  const [worst] = found;
  return {
    what: `O7: the slowest of ${worstTerms.length} hard words`,
    value: `${worst?.milliseconds.toFixed(0)} ms («${worst?.term}»)`,
    aim: "200 ms at a million claims",
  };
};

export const measureSearch = async (context: Context): Promise<Measured> => {
  const reviewer = await context.signIn(reviewerEmail);
  const searcher = { reviewer, actor: await officialActor(reviewer) };
  const rows: Row[] = [];
  for (const kind of kinds) rows.push(...(await rowsOf(context, searcher, kind)));
  return { rows, remarks: [await worstOf(searcher.actor)] };
};
