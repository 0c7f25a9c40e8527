import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loading/load.ts';
import type { Content } from '../../src/schema/content.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { GOOD, withContent } from './support.ts';

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
const slugs = (entries: readonly { readonly slug: string }[]): string[] => entries.map(({ slug }) => slug);

describe('the good content', () => {
  const content = loadContent(GOOD, FIXTURE_TODAY);

  it('has every record, named after its file, in the order of the files', () => {
    expect(ids(content.providers)).toEqual(['gov-uk', 'lantern-club', 'penny-acre-farm']);
    expect(ids(content.services)).toEqual([
      'gov-uk/carers-allowance',
      'lantern-club/evening-breaks',
      'lantern-club/saturday-club',
      'penny-acre-farm/farm-days',
      'penny-acre-farm/riding-group',
    ]);
    expect(ids(content.registers)).toEqual(['ap-scheme']);
    expect(ids(content.audiences)).toEqual(['parents-and-carers']);
    expect(ids(content.guides)).toEqual(['getting-help']);
    expect(ids(content.easyReads)).toEqual(['getting-help']);
    expect(ids(content.situations)).toEqual(['in-crisis', 'we-need-a-break']);
    expect(ids(content.feedback)).toEqual(['2026-clubs']);
    expect(ids(content.pages)).toEqual([
      'accessibility-statement',
      'add',
      'alternative-provision',
      'another-format',
      'approval',
      'conditions',
      'feedback',
      'jargon',
      'open-data',
      'privacy',
      'shortlist',
      'sources',
      'what-the-law-says',
      'you-said-we-did',
    ]);
  });

  it('has the lists in the order in which they are written', () => {
    expect(content.authority.name).toBe('Examplewich Council');
    expect(slugs(content.topics)).toEqual(['education', 'social-care', 'leisure']);
    expect(slugs(content.needs)).toEqual(['any-need', 'autism', 'hearing', 'physical-disability']);
    expect(slugs(content.areas).slice(0, 3)).toEqual(['northfold', 'milldale', 'saltmarsh']);
    expect(content.places.map(({ name }) => name)).toContain('Fold Bridge');
    expect(content.usedSources).toHaveLength(1);
    expect(content.home.popular).toHaveLength(2);
  });

  it('gives each service its provider, from its folder', () => {
    for (const { id, provider } of content.services) expect(id.startsWith(`${provider}/`)).toBe(true);
    expect(new Set(content.services.map(({ provider }) => provider))).toEqual(new Set(ids(content.providers)));
  });

  it('has the fields of a service as its file says them', () => {
    const { body, ...fields } = content.services.find(({ id }) => id === 'lantern-club/saturday-club') ?? {};
    expect(fields).toEqual({
      id: 'lantern-club/saturday-club',
      provider: 'lantern-club',
      name: 'Saturday club',
      summary: 'A calm club for autistic children, with games and a quiet room.',
      topics: ['leisure', 'social-care'],
      subjects: ['clubs', 'short-breaks'],
      ages: { from: 5, to: 11 },
      needs: ['autism'],
      areas: ['milldale'],
      delivery: ['venue'],
      venues: [
        {
          name: 'Milldale Hall',
          address: '2 Mill Street, Milldale',
          town: 'Milldale',
          access: ['step-free', 'accessible-toilet', 'quiet-space'],
          parking: 'Free parking behind the hall.',
        },
      ],
      when: { text: 'Saturdays, 10am to noon', days: ['saturday'], season: 'term-time' },
      cost: { kind: 'paid', text: '£5 a session' },
      eligibility: 'Autistic children aged 5 to 11. You do not need a diagnosis.',
      howToStart: { routes: ['self-referral'], text: 'Ring the club leader.' },
      contact: { role: 'Club leader', phone: '01632 960201' },
      checked: { on: '2026-10-10', by: 'Club leader', how: 'provider' },
      example: true,
    });
    expect(body?.html).toBe(
      '<p>Children choose what they do:</p>\n<ul>\n<li>board games</li>\n<li>drawing</li>\n<li>the quiet room</li>\n</ul>',
    );
    expect(body?.text).toBe('Children choose what they do:\nboard games drawing the quiet room');
  });

  it('has headings and links in a body, and their words without marks', () => {
    const { body } = content.services.find(({ id }) => id === 'penny-acre-farm/farm-days') ?? {};
    expect(body?.html).toContain('<h2>The first visit</h2>');
    expect(body?.html).toContain('<a href="/approval/">Read what approval means</a>');
    expect(body?.text).toBe(
      [
        'Children feed the sheep, grow vegetables and cook lunch.',
        'The first visit',
        'Come and look round at a quiet time. Read what approval means.',
      ].join('\n'),
    );
  });

  it('has its old addresses', () => {
    expect(content.redirects.map(({ from }) => from)).toEqual([
      '/services/penny-acre-farm/farm-mornings/',
      '/services/carers-help/carers-allowance/',
      '/providers/carers-help/',
      '/guides/first-steps/',
    ]);
  });

  it('has the approval with its days', () => {
    expect(content.registers[0]?.approvals).toEqual([
      { provider: 'penny-acre-farm', lots: ['part-time'], from: '2026-01-01', until: '2026-12-31', example: true },
    ]);
  });
});

describe('with examples: false', () => {
  const load = (): Promise<Content> =>
    withContent(
      async (folder) => {
        const authority = path.join(folder, 'authority.yaml');
        const text = await readFile(authority, 'utf8');
        await writeFile(authority, text.replace('examples: true', 'examples: false'));
      },
      (folder) => Promise.resolve(loadContent(folder, FIXTURE_TODAY)),
    );

  it('no invented provider, service or approval is left, and everything real is', async () => {
    const content = await load();
    const whole = loadContent(GOOD, FIXTURE_TODAY);
    expect(ids(content.providers)).toEqual(['gov-uk']);
    expect(ids(content.services)).toEqual(['gov-uk/carers-allowance']);
    expect(content.registers.map(({ id, approvals }) => [id, approvals])).toEqual([['ap-scheme', []]]);
    expect(content.redirects.map(({ to }) => to)).not.toContain('/services/penny-acre-farm/farm-days/');
    expect(content.redirects).toHaveLength(3);
    const invented = [...whole.providers, ...whole.services].filter(({ example }) => example === true);
    expect(invented.length).toBeGreaterThan(0);
    for (const { id } of invented) expect(JSON.stringify(content)).not.toContain(id);
    expect(content.pages).toEqual(whole.pages);
    expect(content.topics).toEqual(whole.topics);
  });

  it('bad invented records are still told', async () => {
    const bad = withContent(
      async (folder) => {
        for (const [file, from, to] of [
          ['authority.yaml', 'examples: true', 'examples: false'],
          ['providers/lantern-club/saturday-club.md', 'from: 5', 'from: 50'],
        ] as const) {
          const target = path.join(folder, file);
          await writeFile(target, (await readFile(target, 'utf8')).replace(from, to));
        }
      },
      (folder) => Promise.resolve(loadContent(folder, FIXTURE_TODAY)),
    );
    await expect(bad).rejects.toThrow('ages.from');
  });
});
