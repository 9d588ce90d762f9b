// Written so that a Node which is far too old can still read it and say so.
const SUPPORTED = [
  { major: 20, minor: 19 },
  { major: 22, minor: 12 },
];
const FIRST_WITHOUT_EXCEPTIONS = 24;

/** Does Meridian run on this version of Node (the `engines` of package.json)? */
export const isSupportedNode = (version) => {
  const [major, minor] = version.split(".").map(Number);
  if (major >= FIRST_WITHOUT_EXCEPTIONS) return true;
  return SUPPORTED.some((line) => line.major === major && minor >= line.minor);
};

/** Says in one sentence that this Node will not do, and ends the process. */
export const requireNode = () => {
  const version = process.versions.node;
  if (isSupportedNode(version)) return;
  process.stderr.write(
    `Meridian needs Node.js 24 or newer (20.19 and 22.12 upwards will do as well); this is Node.js ${version}.\n`,
  );
  process.exit(1);
};
