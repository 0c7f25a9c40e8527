import type { Answer } from '../engine.ts';
import { formatQuery, type Query } from '../query.ts';
import type { TableFile } from '../table.ts';
import { phraseKey } from '../understand/tokens.ts';
import type { Part } from '../understand/understand.ts';
import { element } from '../view.ts';

/** Says in sentences how the words were read, each with a way to have it otherwise. */
export function showMeaning(box: HTMLElement, query: Query, answer: Answer, table: TableFile): void {
  const lines = [
    ...correctionLine(query, answer),
    ...answer.parts.flatMap((part) => groupLine(query, part, table)),
    ...answer.dropped.map((part) => [`Nothing fits “${part.words}” as well, so these are without it.`]),
    ...nearLine(query, answer),
  ];
  box.replaceChildren(...lines.map((line) => element('p', { class: 'govuk-body-s' }, ...line)));
  box.hidden = lines.length === 0;
}

type Line = (string | Node)[];

const strong = (text: string): Node => element('strong', {}, text);
const again = (words: string, query: Query): Node =>
  element('a', { class: 'govuk-link', href: formatQuery(query), 'data-remove': '' }, words);

function correctionLine(query: Query, { correction }: Answer): Line[] {
  if (correction === undefined) return [];
  const words = correction.typed.map((word) => `“${word}”`).join(' or ');
  return [
    [
      `Did you mean `,
      strong(correction.meant.join(' ')),
      `? Nothing here has the word ${words}, so these are for that. `,
      again('Search only for what I typed', { ...query, plain: [...query.plain, 'spelling'] }),
    ],
  ];
}

/** "Also showing short breaks for respite"; nothing when people typed the name itself. */
function groupLine(query: Query, part: Part, table: TableFile): Line[] {
  if (part.kind !== 'group' && part.kind !== 'condition') return [];
  const slugs = part.kind === 'group' ? part.values : (part.groups ?? []);
  const groups = slugs.flatMap((slug) => table.synonyms.filter((group) => group.slug === slug));
  const typed = phraseKey(part.words);
  if (groups.length > 1) {
    const only = groups.map((group) => {
      const others = groups.filter((other) => other !== group).map(({ slug }) => slug);
      // What is no need is no condition either.
      const condition = part.kind === 'condition' && group.needs === undefined ? [part.kind] : [];
      return again(group.name, { ...query, plain: [...query.plain, ...others, ...condition] });
    });
    return [
      [
        `“${part.words}” can mean different things. Show only `,
        ...only.flatMap((link, i) => (i === 0 ? [link] : [' or ', link])),
        '.',
      ],
    ];
  }
  const [group] = groups;
  // The card of a condition says what it is.
  if (group === undefined || part.kind === 'condition') return [];
  if ([group.name, ...(group.says ?? [])].some((said) => phraseKey(said).includes(typed))) return [];
  // A need has a chip to take it back.
  const only = again(`Only “${part.words}”`, { ...query, plain: [...query.plain, group.slug] });
  return [['Also showing ', strong(group.name), ` for “${part.words}”. `, ...(group.needs ? [] : [only])]];
}

function nearLine({ near: set }: Query, { near, parts }: Answer): Line[] {
  const [understood = ''] = parts.find(({ kind }) => kind === 'near')?.values ?? [];
  const words = set === '' ? understood : set;
  if (near === 'postcode-outside')
    return [[`The postcode “${words}” is too far from here for us to know, so distances are not shown.`]];
  if (near === 'postcode-unknown')
    return [
      [
        `We do not know the postcode “${words}”. Check it for a slip, or try the name of a town. For now these are for everywhere.`,
      ],
    ];
  if (near === 'place-unknown')
    return [
      [`We do not know a place called “${words}”. Try a postcode or a bigger town. For now these are for everywhere.`],
    ];
  if (near?.rough === true)
    return [[`“${words}” is half a postcode, so distances are rough. A whole postcode is better.`]];
  return [];
}
