// The people of the demo by the names under which the tests call them.
import { firstAdmins, members, officials } from "@/prisma/seed/data/people";

/** "dyomina" is an official, "1:certifier" acts for company 1; the last two are made by people.setup.ts. */
export type Who = string;

const known = new Map(
  [...firstAdmins, ...officials, ...members].map(({ key, email, nameRu }) => [key, { email, nameRu }]),
);

/** People whom no demo has: one blocked after signing in, one whose password is still temporary. */
export const specialPeople = {
  blocked: { email: "blocked@agency.example", nameRu: "Закрытов Пётр", nameEn: "Pyotr Zakrytov" },
  temporary: { email: "temporary@agency.example", nameRu: "Новиков Илья", nameEn: "Ilya Novikov" },
} as const;

export const emailOf = (who: Who): string => {
  const person = known.get(who);
  if (!person) throw new Error(`Nobody in the demo is called ${who}`);
  return person.email;
};

export const nameOf = (who: Who): string => known.get(who)?.nameRu ?? who;
