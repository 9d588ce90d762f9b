// Files of rates as the Bank of Russia writes them.

/** Code, nominal, value as written: "93,0540". */
export type Quoted = readonly [code: string, nominal: number, value: string];

/** A daily file of an ISO day. */
export const dailyFile = (day: string, quoted: readonly Quoted[]): Buffer => {
  const rows = quoted.map(
    ([code, nominal, value]) =>
      `<Valute ID="R0"><NumCode>000</NumCode><CharCode>${code}</CharCode><Nominal>${nominal}</Nominal><Name>x</Name><Value>${value}</Value></Valute>`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="${day.split("-").reverse().join(".")}" name="Foreign Currency Market">${rows.join("")}</ValCurs>`,
  );
};
