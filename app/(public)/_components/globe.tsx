/** Half-widths of the meridians, and the parallels as [y, from, to], on a circle of radius 340. */
const meridians = [88.4, 170, 241.4, 299.2] as const;
const parallels = [
  [654.4, 190, 530],
  [578.5, 99.5, 620.5],
  [476.3, 40.5, 679.5],
  [360, 20, 700],
  [243.7, 40.5, 679.5],
  [141.5, 99.5, 620.5],
  [65.6, 190, 530],
] as const;

/** Meridians and parallels behind the headline. Decoration. */
export const Globe = () => (
  <svg className="globe" viewBox="0 0 720 720" aria-hidden="true">
    <g fill="none" stroke="currentColor" strokeWidth="1">
      <circle cx="360" cy="360" r="340" />
      {meridians.map((halfWidth) => (
        <ellipse key={halfWidth} cx="360" cy="360" rx={halfWidth} ry="340" />
      ))}
      <path d={`M360 20V700${parallels.map(([y, from, to]) => `M${from} ${y}H${to}`).join("")}`} />
    </g>
  </svg>
);
