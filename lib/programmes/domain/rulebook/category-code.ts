// Read in the browser too: no schema library comes along.

/** How stable names inside a document are written: TRANSPORT, COMPANY_YEAR. */
export const codePattern = /^[A-Z][A-Z0-9_]{1,39}$/;

/** Whether the text can be the code of a cost category. Which ones there are, the programmes say. */
export const isCategoryCode = (text: string): boolean => codePattern.test(text);
