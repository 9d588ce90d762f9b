import { z } from "zod";

const shape = /^\d\d-\d{4,}$/;

/** Whether the text looks like a claim's number: the last two digits of the year and a count, "26-0418". */
export const isClaimNumber = (text: string): boolean => shape.test(text);

/** A claim's number in a form or an address; anything else is refused as a claim that is not there. */
export const claimNumberField = () => z.string().regex(shape, "claimNotFound");
