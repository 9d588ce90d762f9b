// What "server-only" means outside Next: nothing.
export {};
