import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/app/_components/ui/app-link";
import { Notice } from "@/app/_components/ui/notice";
import type { LeavingPage } from "@/lib/review/queries/get-leaving";

type Step = LeavingPage["unmanned"][number];

/** As many numbers as a sentence bears. */
const numbersShown = 20;

/** Why this person cannot leave yet: steps of programmes and of open claims that would have nobody. */
export const Unmanned = ({ steps }: { readonly steps: readonly Step[] }) => {
  const words = useTranslations("leaving");
  const roleNames = useTranslations("roles");
  const locale = useLocale();
  if (steps.length === 0) return null;
  const inWords = ({ roles }: Pick<Step, "roles">) =>
    [...new Set(roles)].map((role) => roleNames(role)).join(", ");

  return (
    <Notice tone="bad" title={words("unmanned")}>
      <ul className="stack-s">
        {steps.flatMap((step) =>
          step.number === null
            ? [
                <li key={step.programme.ru}>
                  {words("unmannedProgramme", { programme: step.programme[locale], roles: inWords(step) })}
                </li>,
              ]
            : [],
        )}
        {claimsByRoles(steps).map(({ roles, numbers }) => (
          <li key={roles.join()}>
            {words("unmannedClaims", {
              count: numbers.length,
              numbers: `${numbers.slice(0, numbersShown).join(", ")}${numbers.length > numbersShown ? " …" : ""}`,
              roles: inWords({ roles }),
            })}
          </li>
        ))}
      </ul>
      <p>{words.rich("unmannedWay", { link: (text) => <AppLink href="/admin/users">{text}</AppLink> })}</p>
    </Notice>
  );
};

const claimsByRoles = (steps: readonly Step[]) => {
  const found = new Map<string, { readonly roles: Step["roles"]; readonly numbers: readonly string[] }>();
  for (const { number, roles } of steps) {
    if (number === null) continue;
    const key = roles.join();
    found.set(key, { roles, numbers: [...(found.get(key)?.numbers ?? []), number] });
  }

  return [...found.values()];
};
