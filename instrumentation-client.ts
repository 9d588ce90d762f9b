// Runs in the browser before React does. The policy of every page (proxy.ts) lets no plain text become markup or the
// address of a script; what the loader of chunks and React need of it passes here, and nothing else does.

type Policy = {
  readonly createScriptURL: (address: string) => string;
  readonly createHTML: (markup: string) => string;
};
type TrustedTypes = { readonly createPolicy: (name: string, policy: Policy) => unknown };

const chunks = `${window.location.origin}/_next/static/`;

const createScriptURL = (address: string): string => {
  if (new URL(address, window.location.href).href.startsWith(chunks)) return address;
  throw new TypeError("Scripts come from this site's build only");
};

// React makes a script element from this very text, so that it is not run.
const createHTML = (markup: string): string => {
  if (markup === "<script></script>") return markup;
  throw new TypeError("Markup comes from the server only");
};

const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy("default", { createScriptURL, createHTML });
