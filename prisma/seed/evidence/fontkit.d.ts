// fontkit brings no types. Only what the papers need: pdfkit takes a decoded font where its types ask for a file.
declare module "fontkit" {
  export type Font = string & { readonly postscriptName: string };
  export const create: (bytes: Uint8Array) => Font;
}
