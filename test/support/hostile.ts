import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { serviceHref } from '../../src/directory/addresses.ts';
import { providerFile, serviceFile } from '../../src/writing/record-text.ts';

/**
 * The attacks of test/fixtures/hostile: what people might write who want to harm those who read it. Each stands in records of its own
 * that are right otherwise, so that nothing but the attack is judged.
 */
const attack = z.strictObject({
  /** In small letters, digits and hyphens, used once: its records are in `providers/hostile-<name>/`. */
  name: z.string().regex(/^[a-z\d-]+$/),
  /**
   * Where it stands: `service.<field>` or `provider.<field>`, the `body`, lines above the other fields of the `front matter`, the whole
   * `service file` or `provider file`, or the `file name` of a service.
   */
  at: z.string().regex(/^(?:(?:service|provider)\..+|body|front matter|service file|provider file|file name)$/),
  /** What is written there. */
  write: z.unknown(),
  /** How often, one after the other. */
  times: z.int().optional(),
  /** What the check says of it. */
  refused: z
    .array(z.strictObject({ line: z.int(), field: z.string().optional(), found: z.string(), write: z.string() }))
    .optional(),
  /** What a visitor sees of it; true for exactly what was written. */
  built: z.union([z.string(), z.literal(true)]).optional(),
});

/** An attack, and the file of the fixtures that it is from. */
export type Attack = z.infer<typeof attack> & { readonly family: string };

const FOLDER = path.resolve('test/fixtures/hostile');

/** All attacks, by family. @throws if a file is not of their shape */
export function allAttacks(): Attack[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  return files.flatMap((file) => {
    const family = path.basename(file, '.yaml');
    const list: unknown = parse(readFileSync(path.join(FOLDER, file), 'utf8'));
    return z
      .array(attack)
      .parse(list)
      .map((each) => ({ ...each, family }));
  });
}

/** The folder that an attack makes for itself. */
export const folderOf = (attack: Attack): string =>
  attack.at === 'file name' ? (/^providers\/([^/]+)\//.exec(wordsOf(attack))?.[1] ?? '') : `hostile-${attack.name}`;

/** The address of the service page that an attack makes. */
export const pageOf = (attack: Attack): string =>
  attack.at === 'file name'
    ? wordsOf(attack).replace(/^providers(.+)\.md$/, '/services$1/')
    : serviceHref(`${folderOf(attack)}/club`);

/** What an attack writes as text; nothing when it writes something else. */
export const wordsOf = ({ write, times = 1 }: Attack): string => (typeof write === 'string' ? write.repeat(times) : '');

/** The text that a visitor must see; nothing when it is refused. */
export const seenOf = (attack: Attack): string | undefined => (attack.built === true ? wordsOf(attack) : attack.built);

/** A file below the content folder. */
export interface WrittenFile {
  readonly file: string;
  readonly text: string;
}

/** The records of an attack: a provider that says it is real, so that its links are links, with one service. */
export function recordsOf(attack: Attack): WrittenFile[] {
  const { name, at } = attack;
  const words = wordsOf(attack);
  const folder = folderOf(attack);
  const [record = '', field] = /^(service|provider)\.(.+)$/.exec(at)?.slice(1) ?? [];
  // A value that is no text stays what it is.
  const value = typeof attack.write === 'string' ? words : attack.write;
  const provider = { name: `Provider ${name}`, kind: 'company' };
  const service = {
    name: `Club ${name}`,
    summary: 'A club for children and young people.',
    topics: ['leisure'],
    subjects: ['clubs'],
    ages: { from: 5, to: 11 },
    areas: ['milldale'],
    venues: [{ name: 'The hall', address: '1 High Street', town: 'Northfold' }],
    when: { text: 'On Saturdays.' },
    cost: { kind: 'paid', text: 'Ask the club.' },
    eligibility: 'Any child.',
    howToStart: { routes: ['self-referral'], text: 'Ring the club.' },
    contact: { website: 'https://club.example.com/' },
    checked: { on: '2026-11-02', by: 'Club leader', how: 'provider' },
  };
  if (field !== undefined) put(record === 'service' ? service : provider, field, value);
  const front = at === 'front matter' ? `${words}\n` : '';
  // JSON is YAML, and shows no sign that YAML would read in another way.
  const fields = Object.entries(service).map(([key, of]) => `${key}: ${JSON.stringify(of)}\n`);
  const text = `---\n${front}${fields.join('')}---\n\n${at === 'body' ? words : 'We play games.'}\n`;
  return [
    { file: providerFile(folder), text: at === 'provider file' ? words : JSON.stringify(provider) },
    {
      file: at === 'file name' ? words : serviceFile(folder, 'club'),
      text: at === 'service file' ? words : text,
    },
  ];
}

/** Puts a value at a path such as `venues[0].name`. */
function put(record: object, field: string, value: unknown): void {
  const steps = field.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() ?? '';
  let at = record as Record<string, unknown>;
  for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
  at[last] = value;
}
