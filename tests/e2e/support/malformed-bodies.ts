// Bodies of server actions that React's own client never sends, among them those of known attacks on its decoder.
export type Malformed = {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const boundary = "----meridian";

const multipart = (parts: Readonly<Record<string, string>>): string =>
  `${Object.entries(parts)
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join("")}--${boundary}--\r\n`;

const thenable = (status: string): string =>
  JSON.stringify({
    // biome-ignore lint/suspicious/noThenProperty: this is the attack.
    then: "$1:__proto__:then",
    status,
    reason: -1,
    value: '{"then":"$B1337"}',
    _response: {
      _prefix: "process.exit(1);",
      _chunks: "$Q2",
      _formData: { get: "$1:constructor:constructor" },
    },
  });

const argumentsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a thenable that reaches for the prototype": { 0: thenable("resolved_model"), 1: '"$@0"', 2: "[]" },
  "a thenable that is fulfilled": { 0: thenable("fulfilled"), 1: '"$@0"' },
  "the constructor of a constructor": { 0: '["$1:constructor:constructor"]', 1: "{}" },
  "the prototype of a form": { 0: '["$1:__proto__:append"]', 1: '"$K1"' },
  "a promise of itself": { 0: '"$@0"' },
  "a row of itself": { 0: '["$0"]' },
  "rows in a ring": { 0: '["$1"]', 1: '["$2"]', 2: '["$0"]' },
  "a row that is not there": { 0: '["$ff"]' },
  "a server reference of nobody": { 0: '["$F1"]', 1: '{"id":"x#y","bound":null}' },
  "a server reference of node": { 0: '["$F1"]', 1: '{"id":"child_process#execSync","bound":["id"]}' },
  "a temporary reference": { 0: '["$T"]' },
  "a blob that is none": { 0: '["$B1"]' },
  "a stream that never ends": { 0: '["$R1"]', 1: "C" },
  "an iterator that never ends": { 0: '["$x1"]', 1: "[1," },
  "a map of one": { 0: '["$Q1"]', 1: "[[1]]" },
  "a set of a number": { 0: '["$W1"]', 1: "7" },
  "a bigint of a thousand digits": { 0: `["$n${"9".repeat(1_000)}"]` },
  "a date that is none": { 0: '["$Dnever"]' },
  "a symbol": { 0: '["$Sreact.element"]' },
  "a typed array of half a number": { 0: '["$o1"]', 1: "x" },
  "ten thousand brackets": { 0: "[".repeat(10_000) },
  "a hundred thousand references": { 0: `[${'"$1",'.repeat(100_000)}"$1"]`, 1: "1" },
  "keys of the prototype": {
    0: '[{"__proto__":{"status":"done"}},"$K1"]',
    "1___proto__": "x",
    "1_constructor": "x",
  },
  "no arguments": {},
  "no JSON": { 0: "}{" },
  "no row 0": { 7: "[]" },
};

/** Each of them, posted as the client would, and a few that are no multipart at all. */
export const malformedBodies = (actionId: string): readonly Malformed[] => [
  ...Object.entries(argumentsOf).map(([name, parts]) => ({
    name,
    headers: { "Next-Action": actionId, "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: multipart(parts),
  })),
  ...Object.entries(argumentsOf).map(([name, { 0: row = "" }]) => ({
    name: `${name}, as text`,
    headers: { "Next-Action": actionId, "Content-Type": "text/plain;charset=UTF-8" },
    body: row,
  })),
  {
    name: "an action that is none",
    headers: { "Next-Action": "f".repeat(42), "Content-Type": "text/plain" },
    body: "[]",
  },
  {
    name: "an action with a path for its name",
    headers: { "Next-Action": "../../../etc/passwd", "Content-Type": "text/plain" },
    body: "[]",
  },
  {
    name: "a multipart without an end",
    headers: { "Next-Action": actionId, "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: `--${boundary}\r\nContent-Disposition: form-data; name="0"\r\n\r\n[`,
  },
  {
    name: "a multipart without a boundary",
    headers: { "Next-Action": actionId, "Content-Type": "multipart/form-data" },
    body: "x",
  },
  {
    name: "a plain form that names an action of nobody",
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: multipart({
      $ACTION_REF_1: "",
      "$ACTION_1:0": '{"id":"x","bound":"$@1"}',
      "$ACTION_1:1": thenable("resolved_model"),
    }),
  },
  {
    name: "two megabytes",
    headers: { "Next-Action": actionId, "Content-Type": "text/plain" },
    body: `["${"a".repeat(2_000_000)}"]`,
  },
];
