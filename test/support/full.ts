/** Whether everything is tried that takes long: all pages, and properties many times (`npm run test:full`). */
export const isFull = process.env['TEST_FULL'] === '1';

/** How often a property is tried: as often as is said in a full run, a tenth of that, but at least ten times, on a change. */
export const runs = (many: number): number => (isFull ? many : Math.max(10, Math.round(many / 10)));
