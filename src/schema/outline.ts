/** A corner of an outline, or a point that may be inside it: across and up or down, in whatever unit both have. */
type Corner = readonly [x: number, y: number];

/** Whether a point is inside a closed outline: a line from it in the direction of x crosses the outline an odd number of times. */
export const isInside = (outline: readonly Corner[], [x, y]: Corner): boolean =>
  outline.filter(([aX, aY], i) => {
    const [bX, bY] = outline[(i + 1) % outline.length] ?? [aX, aY];
    return aY > y !== bY > y && x < aX + ((y - aY) / (bY - aY)) * (bX - aX);
  }).length %
    2 ===
  1;
