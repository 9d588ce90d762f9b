import type { IconName } from "@/app/_components/ui/icon-names";

/** A place of the navigation. Give only what exists and what this person may see. */
export type NavItem = {
  readonly href: string;
  readonly label: string;
  /** Needed in the rail of the office; the company's top bar shows words only. */
  readonly icon?: IconName;
  readonly count?: number;
  /** The count is urgent. */
  readonly hot?: boolean;
  /** Current only at exactly this address; otherwise below it too. */
  readonly exact?: boolean;
};

/** A part of the rail, with a heading from the second part on. */
export type NavGroup = { readonly label?: string; readonly items: readonly NavItem[] };

/** Who is signed in. */
export type ShellPerson = {
  readonly name: string;
  /** The company, or what the official does. */
  readonly subtitle: string;
};
