/** A form's fields: as typed (for showing again) and as an object without inherited names (for parsing). */
export const formValues = (form: FormData) => {
  const typed: Record<string, string> = {};
  const parsed: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(form.keys())) {
    // React's own bookkeeping fields, and names that would reach into the prototype.
    if (name.startsWith("$") || name === "__proto__") continue;
    const texts = form.getAll(name).filter((value): value is string => typeof value === "string");
    const first = texts[0] ?? "";
    if (!/password/i.test(name)) typed[name] = first;
    parsed[name] = name.endsWith("[]") ? texts : first;
  }
  return { typed, parsed: { ...parsed } };
};
