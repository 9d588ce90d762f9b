import type { NavGroup, NavItem } from "@/app/_components/shell/nav-item";
import type { IconName } from "@/app/_components/ui/icon-names";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayEnter, type OfficeArea } from "@/lib/identity/domain/office-policy";

/** What waits in a place; only places where something can wait have a count. */
export type StaffCounts = {
  readonly review: number;
  readonly signature: number;
  readonly approved: number;
  readonly people?: number | undefined;
  readonly budget?: number | undefined;
};

type Place = {
  readonly href: string;
  readonly area: OfficeArea;
  readonly word: string;
  readonly icon: IconName;
  readonly count?: keyof StaffCounts;
};

/** The places of the agency's side, for officials and admins alike, in the order of the rail. */
const groups = [
  {
    word: null,
    places: [
      { href: "/review", area: "review", word: "review", icon: "inbox", count: "review" },
      { href: "/second", area: "signature", word: "approval", icon: "two", count: "signature" },
      { href: "/approved", area: "approved", word: "payments", icon: "bank", count: "approved" },
    ],
  },
  {
    word: "reference",
    places: [
      { href: "/companies", area: "companies", word: "companies", icon: "building" },
      { href: "/admin/programmes", area: "programmes", word: "programmes", icon: "rules" },
      { href: "/admin/budget", area: "budget", word: "budget", icon: "wallet", count: "budget" },
      { href: "/admin/ledger", area: "budget", word: "ledger", icon: "list" },
    ],
  },
  {
    word: "setup",
    places: [
      { href: "/admin/users", area: "people", word: "people", icon: "users", count: "people" },
      { href: "/admin/retention", area: "retention", word: "retention", icon: "clock" },
      { href: "/admin/rates", area: "rates", word: "rates", icon: "chart" },
      { href: "/admin/calendar", area: "calendar", word: "calendar", icon: "cal" },
      { href: "/admin/audit", area: "audit", word: "audit", icon: "history" },
    ],
  },
] as const satisfies readonly { readonly word: string | null; readonly places: readonly Place[] }[];

type Words = (key: never) => string;

/** The groups of the rail for this person: only what the roles open, each with what waits there. */
export const staffNav = (actor: OfficialActor, words: Words, counts: StaffCounts): readonly NavGroup[] => {
  const say = words as (key: string) => string;
  const itemOf = (place: Place): NavItem => ({
    href: place.href,
    label: say(`nav.${place.word}`),
    icon: place.icon,
    count: place.count && counts[place.count],
  });

  return groups
    .map(({ word, places }) => ({
      label: word === null ? undefined : say(`groups.${word}`),
      items: places.filter(({ area }) => mayEnter(actor, area)).map(itemOf),
    }))
    .filter(({ items }) => items.length > 0);
};
