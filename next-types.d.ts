// What Next writes into next-env.d.ts with every build, here for a fresh clone that was never built.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
