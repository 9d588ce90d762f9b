import { proofField, proofPasskeyField } from "@/app/_server/form-state";

const proofFields: readonly string[] = [proofField, proofPasskeyField];

type Parsed = string | string[] | File;

/** A form's fields: as typed (for showing again) and as an object without inherited names (for parsing). */
export const formValues = (form: FormData) => {
  const typed: Record<string, string> = {};
  const parsed: Record<string, Parsed> = Object.create(null);
  for (const name of new Set(form.keys())) {
    // React's own bookkeeping fields, and a name that would reach into the prototype.
    if (name.startsWith("$") || name === "__proto__" || proofFields.includes(name)) continue;
    const [first] = form.getAll(name);
    if (first instanceof File) {
      if (first.size > 0) parsed[name] = first;
      continue;
    }
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (!/password/i.test(name)) typed[name] = shownAgain(name, texts);
    parsed[name] = isList(name) ? texts : (texts[0] ?? "");
  }
  return { typed, parsed: { ...parsed } };
};

const isList = (name: string): boolean => name.endsWith("[]");

/** A list comes back as lines. */
const shownAgain = (name: string, texts: readonly string[]): string =>
  isList(name) ? texts.join("\n") : (texts[0] ?? "");
