/** Twenty digits of an account as banks print them, in fives that do not break apart. */
export const groupedAccount = (account: string): string => account.replace(/(\d{5})(?=\d)/g, "$1\u00a0");
