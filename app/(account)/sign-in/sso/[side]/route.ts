import { departing } from "@/app/_server/single-sign-on";

export const GET = departing();
