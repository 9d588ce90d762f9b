/** What is known of an official besides the roles: companies they belong or belonged to, or once declared. */
export type RelatedPerson = {
  readonly id: string;
  readonly nameRu: string;
  readonly memberOf: readonly { readonly inn: string; readonly address: string }[];
  readonly declared: readonly { readonly inn: string; readonly address: string | null }[];
};

/** The applicant as far as somebody may be related to it; an entrepreneur's name is the company's. */
export type RelatedCompany = {
  readonly inn: string;
  readonly address: string;
  readonly nameRu: string;
  readonly people: readonly string[];
};

/** `sameInn`: belongs or belonged to it, or had declared it; `sameAddress`: a company of theirs sits there. */
export type FoundRelation = {
  readonly kind: "sameInn" | "sameAddress" | "sameSurname";
  readonly with: string;
};

/**
 * What connects an official with an applicant. Hints for whoever assigns, never blocks: a surname is shared by
 * strangers, and an address by a business centre.
 */
export const foundRelations = (person: RelatedPerson, company: RelatedCompany): readonly FoundRelation[] => {
  const own = [...person.memberOf, ...person.declared];
  const known = own.some(({ inn }) => inn === company.inn);
  const neighbour = own.find(
    ({ inn, address }) =>
      inn !== company.inn && address !== null && plain(address) === plain(company.address),
  );
  const namesake = [...company.people, ...entrepreneurOf(company.nameRu)].find(
    (name) => surnameOf(name) !== "" && surnameOf(name) === surnameOf(person.nameRu),
  );

  return [
    ...(known ? [{ kind: "sameInn", with: company.inn } as const] : []),
    ...(neighbour ? [{ kind: "sameAddress", with: neighbour.inn } as const] : []),
    ...(namesake ? [{ kind: "sameSurname", with: namesake } as const] : []),
  ];
};

/** An entrepreneur is registered under their own name. */
const entrepreneurOf = (nameRu: string): readonly string[] =>
  nameRu.startsWith("ИП ") ? [nameRu.slice(3)] : [];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\d]/gu, "");

/**
 * The surname, with which names begin here, without what tells a wife's from a husband's (Ковшова, Ковшов;
 * Демская, Демский).
 */
export const surnameOf = (name: string): string => {
  const [surname = ""] = name.trim().toLowerCase().replace(/ё/g, "е").split(/\s+/u);

  return surname.replace(/(ов|ев|ин|ын)а$/u, "$1").replace(/(ск|цк)ая$/u, "$1ий");
};
