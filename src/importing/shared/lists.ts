import { parsePostcode } from '../../directory/postcode.ts';
import type { Content } from '../../schema/content.ts';

/** Slugs of our lists. */
export interface Meaning {
  readonly topics: readonly string[];
  readonly subjects: readonly string[];
  readonly needs: readonly string[];
  readonly access: readonly string[];
}

/** What an import looks up in our lists. */
export interface Lookup {
  readonly terms: Terms;
  readonly areas: Areas;
}

const NO_MEANING: Meaning = { topics: [], subjects: [], needs: [], access: [] };

/** A term as it is compared: small letters and digits with single spaces. */
const key = (term: string): string =>
  term
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What terms of other lists mean: by `import.yaml`, by the names in our own lists, by `content/intents/`, the first that knows. */
export class Terms {
  readonly #meanings = new Map<string, Meaning>();
  readonly #order: Meaning;
  readonly #topicOf = new Map<string, string>();

  constructor({
    topics,
    needs,
    access,
    intents,
    importing,
  }: Pick<Content, 'topics' | 'needs' | 'access' | 'intents' | 'importing'>) {
    const subjects = topics.flatMap((topic) => topic.subjects);
    for (const topic of topics) for (const { slug } of topic.subjects) this.#topicOf.set(slug, topic.slug);
    const slugs = (list: readonly { slug: string }[]): string[] => list.map(({ slug }) => slug);
    this.#order = { topics: slugs(topics), subjects: slugs(subjects), needs: slugs(needs), access: slugs(access) };
    for (const { terms, topics = [], subjects = [], needs = [], access = [] } of importing?.terms ?? []) {
      for (const term of terms) this.#add(term, { topics, subjects, needs, access }, true);
    }
    const names: [keyof Meaning, readonly { slug: string; name: string }[]][] = [
      ['subjects', subjects],
      ['needs', needs],
      ['topics', topics],
      ['access', access],
    ];
    for (const [list, entries] of names) {
      for (const { slug, name } of entries)
        for (const term of [slug, name]) this.#add(term, { ...NO_MEANING, [list]: [slug] });
    }
    for (const { name, certain = [], says = [], subjects = [], needs = [], weak } of intents) {
      if (weak === true || subjects.length + needs.length === 0) continue;
      for (const term of [name, ...certain, ...says]) this.#add(term, { ...NO_MEANING, subjects, needs });
    }
  }

  #add(term: string, meaning: Meaning, replaces = false): void {
    const known = key(term);
    if (known !== '' && (replaces || !this.#meanings.has(known))) this.#meanings.set(known, meaning);
  }

  /** What a term means; nothing when nobody has said. */
  of(term: string): Meaning | undefined {
    const known = key(term);
    return this.#meanings.get(known) ?? this.#meanings.get(known.replace(/s$/, ''));
  }

  /** The terms of a text: the whole when it is known, else its parts between semicolons or bars, else between commas. */
  split(text: string): string[] {
    if (this.of(text) !== undefined) return [text];
    const parts = text
      .split(/[;|>\n]+/)
      .map((part) => part.trim())
      .filter(Boolean);
    return parts.flatMap((part) => {
      const finer = part
        .split(',')
        .map((piece) => piece.trim())
        .filter(Boolean);
      return this.of(part) === undefined && finer.some((piece) => this.of(piece) !== undefined) ? finer : [part];
    });
  }

  /** Several meanings in one, in the order of our lists, with the topic of every subject. */
  together(meanings: readonly Meaning[]): Meaning {
    const all = (list: keyof Meaning): Set<string> => new Set(meanings.flatMap((meaning) => meaning[list]));
    const topics = all('topics');
    for (const subject of all('subjects')) topics.add(this.#topicOf.get(subject) ?? '');
    const inOrder = (list: keyof Meaning, named: ReadonlySet<string>): string[] =>
      this.#order[list].filter((slug) => named.has(slug));
    return {
      topics: inOrder('topics', topics),
      subjects: inOrder('subjects', all('subjects')),
      needs: inOrder('needs', all('needs')),
      access: inOrder('access', all('access')),
    };
  }
}

/** Our areas by what other lists call them, by postcode, by town and by code. */
export class Areas {
  readonly #byName = new Map<string, string>();
  readonly #byTown = new Map<string, string>();
  readonly #byCode = new Map<string, string>();
  readonly #content: Pick<Content, 'areas' | 'postcodes'>;

  constructor(content: Pick<Content, 'areas' | 'places' | 'postcodes' | 'authority'>) {
    this.#content = content;
    for (const { slug, name, code } of content.areas) {
      for (const each of [slug, name]) this.#byName.set(areaKey(each), slug);
      if (code !== undefined) this.#byCode.set(code, slug);
    }
    const county = this.ofKind('countywide');
    if (county !== undefined)
      for (const each of [content.authority.area, content.authority.name, 'countywide', 'all areas', 'whole county'])
        this.#byName.set(areaKey(each), county);
    for (const { name, also = [], area } of content.places)
      for (const each of [name, ...also]) this.#byTown.set(key(each), area);
  }

  /** The area that a name, a slug or a code stands for: `Northfold Borough Council` → `northfold`. */
  named(text: string): string | undefined {
    return this.#byCode.get(text.trim()) ?? this.#byName.get(areaKey(text) || text);
  }

  /** The district of a town or village that `places.yaml` knows. */
  ofTown(town: string): string | undefined {
    return this.#byTown.get(key(town));
  }

  /** The district in which a postcode lies, or the area outside; nothing when `postcodes/` does not know it. */
  ofPostcode(postcode: string): string | undefined {
    const { text, sector = '' } = parsePostcode(postcode) ?? {};
    const place = this.#content.postcodes[text ?? ''] ?? this.#content.postcodes[sector];
    return place === undefined ? undefined : (place.areas?.[0] ?? this.ofKind('outside'));
  }

  ofKind(kind: Content['areas'][number]['kind']): string | undefined {
    return this.#content.areas.find((area) => area.kind === kind)?.slug;
  }

  /** Codes of our districts in public data. */
  get codes(): ReadonlySet<string> {
    return new Set(this.#byCode.keys());
  }
}

const areaKey = (name: string): string =>
  key(name)
    .replaceAll(/\b(?:metropolitan|borough|district|city|county|council|the|of|unitary|authority|all)\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
