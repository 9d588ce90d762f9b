import net from "node:net";

const tryListen = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });

export const isPortFree = async (port, host = "127.0.0.1") => (await tryListen(port, host)) !== undefined;

/** The wished port when it is free, else any free one. */
export const freePort = async (wished) => {
  if (wished && (await isPortFree(wished))) return wished;
  return tryListen(0, "127.0.0.1");
};
