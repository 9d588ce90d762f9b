// Plain forms as a browser without scripts sends them.

const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The hidden fields of the form with that id, React's own ones included. */
export const hiddenFields = (html: string, formId: string): readonly (readonly [string, string])[] => {
  const form = new RegExp(`<form[^>]*\\sid="${formId}"[\\s\\S]*?</form>`).exec(html)?.[0];
  if (!form) throw new Error(`The page has no form ${formId}`);
  return [...form.matchAll(/<input[^>]*\stype="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, "name"),
    attribute(tag, "value"),
  ]);
};

const boundary = "----meridian-benchmark";

/** The body and the header of a multipart form. */
export const multipart = (fields: readonly (readonly [string, string])[]) => {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
};
