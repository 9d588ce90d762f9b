import { returning } from "@/app/_server/single-sign-on";

export const GET = returning();
