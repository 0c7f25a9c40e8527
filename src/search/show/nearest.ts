import type { Answer, Engine } from '../engine.ts';
import { find, makeCard, setSummary } from '../view.ts';

/** The most that are shown: they are no answer, only near one. */
const MOST = 5;

/** Shows what is nearest to something that is not listed, under a heading that says so; nothing when there are results. */
export function showNearest(
  box: HTMLElement,
  template: HTMLTemplateElement,
  engine: Engine,
  { nearest, reach }: Answer,
): void {
  box.hidden = nearest.length === 0;
  const cards = nearest.slice(0, MOST).map((each) => {
    const card = makeCard(template, each.row, engine.table, reach(each)?.miles);
    engine.summary(each).then(
      (summary) => {
        setSummary(card, summary ?? '');
      },
      () => undefined,
    );
    return card;
  });
  find(box, '[data-nearest-results]').replaceChildren(...cards);
}
