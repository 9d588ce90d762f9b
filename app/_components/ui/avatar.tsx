import { classNames } from "@/app/_components/ui/class-names";

type AvatarProps = {
  /** The full name; its first two initials are drawn. */
  readonly name: string;
  readonly tint?: "brand" | "second" | "neutral" | "turn";
  readonly small?: boolean;
};

const tints = { brand: false, second: "v", neutral: "g", turn: "o" } as const;

/** A person as initials. Decoration: the name stands beside it. */
export const Avatar = ({ name, tint = "brand", small = false }: AvatarProps) => (
  <span className={classNames("avatar", tints[tint], small && "sm")} aria-hidden="true">
    {initialsOf(name)}
  </span>
);

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join("");
