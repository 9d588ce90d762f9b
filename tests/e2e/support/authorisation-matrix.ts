// Who may knock where: a row for every page, route and server action of the product. A page, route or action
// without a row fails tests/architecture/route-coverage.test.ts; authorisation.spec.ts tries all of them.

import type { CompanyRole, StaffRole } from "./actors";
import { accountPages } from "./authorisation-account";
import { joiningPages } from "./authorisation-joining";
import { referencePages } from "./authorisation-reference";
import { setUpPages } from "./authorisation-set-up";
import { standingPages } from "./authorisation-standing";
import type { DemoIds } from "./demo-ids";

export type Address = {
  readonly path: string;
  /** Whose it is: a company's, nobody's; what is filed the agency may see too. */
  readonly of: 1 | 5 | "nobody" | "everybody";
  readonly isFiled?: boolean;
};

export type Area =
  | { readonly side: "open"; readonly leadsTo?: "signIn" }
  /** For those who are not signed in, or (halfway) whose password was right; others are led to their workplace. */
  | { readonly side: "entrance"; readonly halfway?: boolean }
  | { readonly side: "person"; readonly newcomerToo?: boolean }
  | { readonly side: "company"; readonly roles?: readonly CompanyRole[] }
  | { readonly side: "office"; readonly roles: readonly StaffRole[] }
  /** Seen from both sides: documents. */
  | { readonly side: "both" };

export type Row = {
  readonly file: string;
  readonly area: Area;
  readonly addresses: (ids: DemoIds) => readonly Address[];
  /** Exports: once the proof of who is there is no longer fresh, they lead to the page that asks for it. */
  readonly asksProof?: boolean;
  /** Pages that only lead on answer with a redirect where others show something. */
  readonly leads?: boolean;
};

const everyone = ["reviewer", "lead", "approver", "commission", "finance", "admin", "auditor"] as const;
const signing = ["approver", "commission", "admin", "auditor", "lead"] as const;
const paying = ["finance", "admin", "auditor", "approver", "commission", "lead"] as const;
const counting = ["lead", "approver", "commission", "finance", "admin", "auditor"] as const;
const setUp = ["admin", "auditor"] as const;

const office = (roles: readonly StaffRole[]): Area => ({ side: "office", roles });

const at =
  (...paths: readonly string[]) =>
  (): readonly Address[] =>
    paths.map((path) => ({ path, of: "everybody" }));

/** A page about an official, and about nobody. */
const ofPerson =
  (page: string) =>
  ({ reviewerId, noId }: DemoIds): readonly Address[] => [
    { path: `/admin/users/${reviewerId}${page}`, of: "everybody" },
    { path: `/admin/users/${noId}${page}`, of: "nobody" },
    { path: `/admin/users/x${page}`, of: "nobody" },
  ];

/** A page of a claim of company 1, of company 5 and of nobody; numbers that are none must not be worse. */
const ofClaims =
  (page: (number: string) => string, pick: "draft" | "filed") =>
  (ids: DemoIds): readonly Address[] => {
    const [own, foreign] = pick === "draft" ? [ids.draft, ids.otherDraft] : [ids.filed, ids.otherFiled];
    const isFiled = pick === "filed";
    return [
      { path: page(own.number), of: 1, isFiled },
      { path: page(foreign.number), of: 5, isFiled },
      { path: page(ids.noNumber), of: "nobody" },
      { path: page("..%2F..%2F26-0001'--"), of: "nobody" },
    ];
  };

/** The agency sees what was filed, and no draft. */
const forOffice =
  (page: (number: string) => string) =>
  (ids: DemoIds): readonly Address[] => [
    { path: page(ids.filed.number), of: 1, isFiled: true },
    { path: page(ids.draft.number), of: 1 },
    { path: page(ids.noNumber), of: "nobody" },
    { path: page("26-0001'%20OR%201=1"), of: "nobody" },
  ];

const pages: readonly Row[] = [
  { file: "app/(public)/page.tsx", area: { side: "open" }, addresses: at("/") },
  { file: "app/(public)/accessibility/page.tsx", area: { side: "open" }, addresses: at("/accessibility") },
  { file: "app/(public)/privacy/page.tsx", area: { side: "open" }, addresses: at("/privacy") },
  { file: "app/(company)/home/page.tsx", area: { side: "company" }, addresses: at("/home") },
  {
    file: "app/(company)/claims/page.tsx",
    area: { side: "company" },
    addresses: at("/claims", "/claims?after=x"),
  },
  { file: "app/(company)/claims/new/page.tsx", area: { side: "company" }, addresses: at("/claims/new") },
  { file: "app/(company)/company/page.tsx", area: { side: "company" }, addresses: at("/company") },
  {
    file: "app/(company)/claims/[no]/page.tsx",
    area: { side: "company" },
    addresses: (ids) => [
      ...ofClaims((no) => `/claims/${no}`, "draft")(ids),
      ...ofClaims((no) => `/claims/${no}`, "filed")(ids).slice(0, 2),
    ],
  },
  {
    file: "app/(company)/claims/[no]/edit/page.tsx",
    area: { side: "company" },
    addresses: ofClaims((no) => `/claims/${no}/edit`, "draft"),
    leads: true,
  },
  ...["basics", "contract", "lines", "bank", "check"].map(
    (step): Row => ({
      file: `app/(company)/claims/[no]/edit/${step}/page.tsx`,
      area: { side: "company" },
      addresses: ofClaims((no) => `/claims/${no}/edit/${step}`, "draft"),
    }),
  ),
  {
    file: "app/(company)/claims/[no]/edit/lines/[n]/page.tsx",
    area: { side: "company" },
    addresses: (ids) => [
      ...ofClaims((no) => `/claims/${no}/edit/lines/1`, "draft")(ids),
      { path: `/claims/${ids.draft.number}/edit/lines/999`, of: "nobody" },
    ],
  },
  {
    file: "app/(office)/review/page.tsx",
    area: office(everyone),
    addresses: at("/review", "/review?view=open"),
  },
  {
    file: "app/(workspace)/review/[no]/page.tsx",
    area: office(everyone),
    addresses: forOffice((no) => `/review/${no}`),
  },
  ...["ask", "return", "decision", "history"].map(
    (page): Row => ({
      file: `app/(office)/review/[no]/${page}/page.tsx`,
      area: office(everyone),
      addresses: forOffice((no) => `/review/${no}/${page}`),
    }),
  ),
  { file: "app/(office)/second/page.tsx", area: office(signing), addresses: at("/second") },
  {
    file: "app/(office)/second/[no]/page.tsx",
    area: office(signing),
    addresses: (ids) => [
      ...forOffice((no) => `/second/${no}`)(ids),
      { path: `/second/${ids.pending.number}`, of: 5, isFiled: true },
    ],
  },
  {
    file: "app/(office)/second/[no]/requests/page.tsx",
    area: office(signing),
    addresses: forOffice((no) => `/second/${no}/requests`),
  },
  { file: "app/(office)/approved/page.tsx", area: office(paying), addresses: at("/approved") },
  { file: "app/(office)/companies/page.tsx", area: office(everyone), addresses: at("/companies") },
  {
    file: "app/(office)/companies/[inn]/page.tsx",
    area: office(everyone),
    addresses: (ids) => [
      { path: `/companies/${ids.inn}`, of: "everybody" },
      { path: `/companies/${ids.noInn}`, of: "nobody" },
    ],
  },
  ...setUpPages,
  { file: "app/(admin)/admin/budget/page.tsx", area: office(counting), addresses: at("/admin/budget") },
  {
    file: "app/(admin)/admin/budget/moves/page.tsx",
    area: office(counting),
    addresses: at("/admin/budget/moves"),
  },
  {
    file: "app/(admin)/admin/budget/moves/new/page.tsx",
    area: office(counting),
    addresses: at("/admin/budget/moves/new"),
  },
  { file: "app/(admin)/admin/ledger/page.tsx", area: office(counting), addresses: at("/admin/ledger") },
  ...referencePages,
  {
    file: "app/(admin)/admin/programmes/page.tsx",
    area: office(everyone),
    addresses: at("/admin/programmes"),
  },
  {
    file: "app/(admin)/admin/programmes/import/page.tsx",
    area: office(everyone),
    addresses: at("/admin/programmes/import"),
  },
  {
    file: "app/(admin)/admin/programmes/[code]/versions/[version]/page.tsx",
    area: office(everyone),
    addresses: ({ programmeVersion }) => [
      { path: `/admin/programmes/EXPORT_COSTS/versions/${programmeVersion}`, of: "everybody" },
      { path: "/admin/programmes/EXPORT_COSTS/versions/999", of: "nobody" },
      { path: "/admin/programmes/NONE/versions/1", of: "nobody" },
    ],
  },
  { file: "app/(admin)/admin/users/[id]/page.tsx", area: office(setUp), addresses: ofPerson("") },
  { file: "app/(admin)/admin/users/[id]/leave/page.tsx", area: office(setUp), addresses: ofPerson("/leave") },
  {
    file: "app/(admin)/admin/companies/[inn]/page.tsx",
    area: office(setUp),
    addresses: ({ inn, noInn }) => [
      { path: `/admin/companies/${inn}`, of: "everybody" },
      { path: `/admin/companies/${noInn}`, of: "nobody" },
    ],
  },
];

const documentAddresses =
  (ending: string) =>
  (ids: DemoIds): readonly Address[] => [
    { path: `/api/documents/${ids.document}${ending}`, of: 1, isFiled: true },
    { path: `/api/documents/${ids.draftDocument}${ending}`, of: 1 },
    { path: `/api/documents/${ids.otherDocument}${ending}`, of: 5, isFiled: true },
    { path: `/api/documents/${ids.noId}${ending}`, of: "nobody" },
    { path: `/api/documents/x${ending}`, of: "nobody" },
  ];

/** Routes that read. Whoever may not see something is told that it is not there. */
const readingRoutes: readonly Row[] = [
  { file: "app/api/health/route.ts", area: { side: "open" }, addresses: at("/api/health") },
  { file: "app/api/ready/route.ts", area: { side: "open" }, addresses: at("/api/ready") },
  ...[
    { file: "app/(office)/review/export/route.ts", area: office(everyone), addresses: at("/review/export") },
    { file: "app/(office)/approved/csv/route.ts", area: office(paying), addresses: at("/approved/csv") },
    {
      file: "app/(admin)/admin/budget/csv/route.ts",
      area: office(counting),
      addresses: at("/admin/budget/csv"),
    },
    {
      file: "app/(admin)/admin/ledger/csv/route.ts",
      area: office(counting),
      addresses: at("/admin/ledger/csv"),
    },
  ].map((row) => ({ ...row, asksProof: true })),
  {
    file: "app/(workspace)/review/[no]/preview/route.ts",
    area: office(everyone),
    addresses: forOffice((no) => `/review/${no}/preview?line=1&form=deduct&deducted=1&reason=`),
  },
  { file: "app/api/documents/[id]/route.ts", area: { side: "both" }, addresses: documentAddresses("") },
  {
    file: "app/api/documents/[id]/pages/[page]/route.ts",
    area: { side: "both" },
    addresses: documentAddresses("/pages/1?w=480"),
  },
];

export type WritingRow = {
  readonly file: string;
  readonly roles: readonly CompanyRole[];
  readonly addresses: (ids: DemoIds) => readonly Address[];
};

/** Routes that write, for what forms cannot carry: autosave and files. */
export const writingRoutes: readonly WritingRow[] = [
  {
    file: "app/api/claims/[no]/fields/route.ts",
    roles: ["certifier", "preparer"],
    addresses: ofClaims((no) => `/api/claims/${no}/fields`, "draft"),
  },
  {
    file: "app/api/claims/[no]/lines/[line]/fields/route.ts",
    roles: ["certifier", "preparer"],
    addresses: (ids) => [
      { path: `/api/claims/${ids.draft.number}/lines/${ids.draft.lineId}/fields`, of: 1 },
      { path: `/api/claims/${ids.otherDraft.number}/lines/${ids.otherDraft.lineId}/fields`, of: 5 },
      // A line of somebody else's under a claim of one's own.
      { path: `/api/claims/${ids.draft.number}/lines/${ids.otherDraft.lineId}/fields`, of: "nobody" },
      { path: `/api/claims/${ids.draft.number}/lines/${ids.noId}/fields`, of: "nobody" },
    ],
  },
  {
    file: "app/api/claims/[no]/documents/route.ts",
    roles: ["certifier", "preparer"],
    addresses: ofClaims((no) => `/api/claims/${no}/documents`, "draft"),
  },
];

export const readingRows: readonly Row[] = [
  ...pages,
  ...accountPages,
  ...joiningPages,
  ...standingPages,
  ...readingRoutes,
];
