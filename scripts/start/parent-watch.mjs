// Loaded into the server before it starts: when the start is killed without a chance to say goodbye, the channel
// between the two breaks, and the server must not stay behind on its port.
process.once("disconnect", () => process.exit(0));
