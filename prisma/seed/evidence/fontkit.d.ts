// fontkit brings no types. Only what the papers need: pdfkit takes such a font as it takes its file.
declare module "fontkit" {
  export type Font = string & { readonly postscriptName: string };
  export const create: (bytes: Uint8Array) => Font;
}
