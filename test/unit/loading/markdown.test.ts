import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/loading/markdown.ts';
import { anyText } from '../support/random.ts';
import { runs } from '../../support/full.ts';

const FILE = 'providers/stars/club.md';
const parse = (markdown: string) => parseBody(FILE, markdown, 1);
const html = (markdown: string): string => parse(markdown).body.html;
const words = (markdown: string): string => parse(markdown).body.text;
const found = (markdown: string): string[] => parse(markdown).problems.map((problem) => problem.found);

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<\/?(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s[a-z]+="[^"]*")*)>/g;

/** The tags of some HTML. Fails when there is anything in it that begins like a tag and is none of the simplest kind. */
function tagsOf(source: string): Tag[] {
  expect(source.replaceAll(TAG, '')).not.toContain('<');
  return [...source.matchAll(TAG)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    attributes: new Map(
      [...(groups?.['attributes'] ?? '').matchAll(/\s([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll(/&#x([0-9A-F]+);/g, (_entity, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
      ]),
    ),
  }));
}

/** A page on which a body stands. */
const PAGE = 'https://send.example.org/services/stars/club/';

/** The protocol that a browser would use for an address on that page. */
const protocolOf = (address: string): string =>
  URL.canParse(address, PAGE) ? new URL(address, PAGE).protocol : 'none';

const TAGS = ['a', 'blockquote', 'br', 'code', 'em', 'h2', 'h3', 'h4', 'hr', 'img', 'li', 'ol', 'p', 'strong', 'ul'];
const ATTRIBUTES = ['href', 'src', 'alt', 'start'];

/** Fails unless the HTML has only tags of plain words, without styles and scripts. */
function expectHarmless(source: string): void {
  for (const { name, attributes } of tagsOf(source)) {
    expect(TAGS).toContain(name);
    for (const [attribute, value] of attributes) {
      expect(ATTRIBUTES).toContain(attribute);
      if (attribute === 'href') expect(['https:', 'http:', 'mailto:', 'tel:', 'none']).toContain(protocolOf(value));
      if (attribute === 'src') expect(['https:', 'http:', 'none']).toContain(protocolOf(value));
    }
  }
}

describe('what may stand in a body', () => {
  it.each([
    ['a paragraph', 'Come along.', '<p>Come along.</p>'],
    ['a heading', '## When', '<h2>When</h2>'],
    ['a smaller heading', '#### When', '<h4>When</h4>'],
    ['a list', '- One\n- Two', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>'],
    ['a numbered list', '3. One\n4. Two', '<ol start="3">\n<li>One</li>\n<li>Two</li>\n</ol>'],
    ['strong and stressed words', '**Not** *now*', '<p><strong>Not</strong> <em>now</em></p>'],
    ['a link', '[site](https://example.org/a?b=c)', '<p><a href="https://example.org/a?b=c">site</a></p>'],
    ['a link on this site', '[jargon](/jargon/)', '<p><a href="/jargon/">jargon</a></p>'],
    ['a link on this page', '[below](#below)', '<p><a href="#below">below</a></p>'],
    ['an e-mail address', '<a@example.org>', '<p><a href="mailto:a@example.org">a@example.org</a></p>'],
    ['a telephone number', '[ring](tel:01632960123)', '<p><a href="tel:01632960123">ring</a></p>'],
    ['an image of this site', '![The hall](/images/hall.jpg)', '<p><img src="/images/hall.jpg" alt="The hall"></p>'],
    ['signs of HTML in words', 'ages < 5 & > 3', '<p>ages &#x3C; 5 &#x26; > 3</p>'],
  ])('%s', (_what, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(found(markdown)).toEqual([]);
  });
});

describe('what is told', () => {
  it.each([
    ['raw HTML', 'Come <b>along</b>.', 'raw HTML "<b>"'],
    ['a script', '<script>alert(1)</script>', 'raw HTML "<script>alert(1)</script>"'],
    ['a frame', '<iframe src="https://example.org/"></iframe>', 'raw HTML "<iframe src=\\"https://example.org/'],
    ['a comment', '<!-- hidden -->', 'raw HTML "<!-- hidden -->"'],
    ['a first-level heading', '# Club', 'a first-level heading "Club"'],
    ['a first-level heading that is underlined', 'Club\n====', 'a first-level heading "Club"'],
    ['code of MDX', "import Club from './club.js'", 'MDX code "import Club from'],
    ['code of MDX that gives something away', 'export const a = 1', 'MDX code "export const a = 1"'],
    ['an image of another site', '![x](https://example.org/x.jpg)', 'an image from "https://example.org/x.jpg"'],
    ['an image of another site, half addressed', '![x](//example.org/x.jpg)', 'an image from "//example.org/x.jpg"'],
    ['an image without a description', '![](/images/x.jpg)', 'an image without a description ("/images/x.jpg")'],
    ['a link to another site, with a backslash', String.raw`[x](/\example.org)`, 'a link to "/'],
    ['an image of another site, with a backslash', String.raw`![x](/\example.org/x.jpg)`, 'an image from "/'],
    ['a link without a protocol', '[x](www.example.org)', 'a link to "www.example.org"'],
    ['a link to another site, half addressed', '[x](//example.org)', 'a link to "//example.org"'],
    ['a link to a place on one’s own computer', '[x](file:///etc/passwd)', 'a link to "file:///etc/passwd"'],
    ['no words', '', 'no description'],
    ['nothing but white space', ' \n\n ', 'no description'],
    ['nothing but a line', '---', 'no description'],
  ])('%s', (_what, markdown, expected) => {
    expect(found(markdown)).toContainEqual(expect.stringContaining(expected));
  });

  it.each([
    ['from another site', '![x][i]\n\n[i]: https://example.org/x.jpg', 'an image from "https://example.org/x.jpg"'],
    ['without a description', 'Words ![][i]\n\n[i]: /images/x.jpg', 'an image without a description'],
  ])('an image %s whose address stands elsewhere in the text', (_what, markdown, expected) => {
    expect(found(markdown)).toContainEqual(expect.stringContaining(expected));
  });

  it('is told with its line in the file', () => {
    const { problems } = parseBody(FILE, 'One\n\n# Two\n\nThree <b>four</b>', 20);
    expect(problems.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
      `${FILE}:22`,
      `${FILE}:24`,
      `${FILE}:24`,
    ]);
  });

  it.each(['We import goods. Imports from = to.', 'import duties = none', 'export from here'])(
    'lets plain words be: %s',
    (plain) => {
      expect(found(plain)).toEqual([]);
    },
  );
});

describe('a script in an address', () => {
  const DISGUISES = [
    ['plain', 'javascript:alert(1)'],
    ['mixed case', 'JaVaScRiPt:alert(1)'],
    ['a tab', '<java\tscript:alert(1)>'],
    ['a tab as an entity', 'java&#9;script:alert(1)'],
    ['a tab as a named entity', 'java&Tab;script:alert(1)'],
    ['a line feed as an entity', 'java&#10;script:alert(1)'],
    ['a line feed as a named entity', 'java&NewLine;script:alert(1)'],
    ['a letter as an entity', '&#106;avascript:alert(1)'],
    ['a letter as an entity in hexadecimal', '&#x6A;avascript:alert(1)'],
    ['a colon as an entity', 'javascript&colon;alert(1)'],
    ['an escaped colon', String.raw`javascript\:alert(1)`],
    ['spaces before', '<  javascript:alert(1)>'],
    ['a control character before', '&#1;javascript:alert(1)'],
    ['%-encoding', '%6Aavascript:alert(1)'],
    ['a %-encoded colon', 'javascript%3Aalert(1)'],
    ['another language', 'vbscript:msgbox(1)'],
    ['a page as data', 'data:text/html;base64,PHNjcmlwdD4='],
    ['the source of a page', 'view-source:javascript:alert(1)'],
  ] as const;

  it.each(DISGUISES)('of a link is told and is not on the page: %s', (_disguise, address) => {
    const markdown = `Words [here](${address})`;
    expect(found(markdown)).toEqual([expect.stringMatching(/^a link to /)]);
    expectHarmless(html(markdown));
  });

  it.each(DISGUISES)('of a link that stands elsewhere in the text: %s', (_disguise, address) => {
    const markdown = `Words [here][1]\n\n[1]: ${address}`;
    expect(found(markdown)).toEqual([expect.stringMatching(/^a link to /)]);
    expectHarmless(html(markdown));
  });

  it.each(DISGUISES)('of an image is told and is not on the page: %s', (_disguise, address) => {
    const markdown = `Words ![here](${address})`;
    expect(found(markdown)).toEqual([expect.stringMatching(/^an image from /)]);
    expectHarmless(html(markdown));
  });

  it('of a link without words', () => {
    expect(found('<javascript:alert(1)>')).toEqual([expect.stringMatching(/^a link to /)]);
    expectHarmless(html('<javascript:alert(1)>'));
  });
});

describe('whatever people write', () => {
  const TRICKS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<p style="position:fixed" onclick="alert(1)">',
    '<iframe src="javascript:alert(1)">',
    '<svg/onload=alert(1)>',
    '<style>*{display:none}</style>',
    '[a](javascript:alert(1))',
    '[a](https://example.org/"onmouseover="alert(1) "title")',
    '![a](javascript:alert(1))',
    '![a"onerror="alert(1)](/x.jpg "t")',
    '[a]: javascript:alert(1)',
    '![a][a]',
    '[a][a]',
    '<javascript:alert(1)>',
    '# ',
    '## ',
    '- ',
    '> ',
    '1. ',
    '```html\n',
    '`<script>`',
    '***',
    '\n',
    '\n\n',
    '&lt;script&gt;',
    '&#60;script&#62;',
    '\\<script>',
    '{alert(1)}',
  ];
  const markdown = fc.array(fc.oneof(fc.constantFrom(...TRICKS), anyText())).map((parts) => parts.join(''));

  it('nothing harmful comes onto a page', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        expectHarmless(html(source));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('an image comes from this site, or it is told', () => {
    const address = fc.constantFrom(
      '/x.jpg',
      '//example.org/x.jpg',
      String.raw`/\example.org/x.jpg`,
      'https://example.org/x.jpg',
      'data:image/png,x',
    );
    const image = fc.constantFrom(
      (to: string) => `![a](${to})`,
      (to: string) => `![a][r]\n\n[r]: ${to}`,
      (to: string) => `![r]\n\n> [r]: ${to}`,
      (to: string) => `[![a](${to})](/jargon/)`,
    );
    fc.assert(
      fc.property(address, image, (to, write) => {
        const sources = tagsOf(html(write(to))).flatMap(({ attributes }) => attributes.get('src') ?? []);
        const ours = sources.every((source) => new URL(source, PAGE).origin === new URL(PAGE).origin);
        expect(ours || found(write(to)).some((each) => each.startsWith('an image from'))).toBe(true);
      }),
    );
  });

  it('a link keeps its address, or it is told', () => {
    const protocol = fc.constantFrom(
      'https://',
      'HTTPS://',
      'http://',
      'mailto:',
      'Mailto:',
      'tel:',
      'ftp://',
      '/',
      '#',
      '',
    );
    fc.assert(
      fc.property(protocol, fc.stringMatching(/^[a-z0-9.:/?#&=%@-]{1,20}$/), (start, rest) => {
        const link = `[here](${start}${rest})`;
        const kept = tagsOf(html(link)).some(({ attributes }) => (attributes.get('href') ?? '') !== '');
        expect(kept || found(link).some((each) => each.startsWith('a link to'))).toBe(true);
      }),
    );
  });
});

describe('the words of a body, for search', () => {
  it.each([
    ['paragraphs, one a line', 'One two.\n\nThree four.', 'One two.\nThree four.'],
    ['a paragraph over two lines', 'One\ntwo', 'One two'],
    ['marks are left out', '**One** *two* `three` [four](https://example.org/)', 'One two three four'],
    ['a heading', '## One\n\nTwo', 'One\nTwo'],
    ['signs', 'ages &lt; 5 &amp; up', 'ages < 5 & up'],
  ])('%s', (_what, markdown, expected) => {
    expect(words(markdown)).toBe(expected);
  });

  it.each([
    ['a list', '- One\n- Two'],
    ['a loose list', '- One\n\n- Two'],
    ['a numbered list', '1. One\n2. Two'],
    ['a list in a list', '- One\n  - Two'],
    ['a quotation of two paragraphs', '> One\n>\n> Two'],
    ['a line that is broken with a backslash', 'One\\\nTwo'],
    ['a line that is broken with spaces', 'One  \nTwo'],
  ])('%s keeps its words apart', (_what, markdown) => {
    expect(words(markdown).split(/\s+/)).toEqual(['One', 'Two']);
  });

  it('has all the words of headings, paragraphs and lists, in their order', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));
    const block = fc.oneof(
      sentence,
      sentence.map((each) => `## ${each}`),
      fc.array(sentence, { minLength: 1, maxLength: 3 }).map((each) => each.map((item) => `- ${item}`).join('\n')),
    );
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const markdown = blocks.join('\n\n');
        expect(words(markdown).match(/[a-z]+/g)).toEqual(markdown.match(/[a-z]+/g));
      }),
    );
  });
});

describe('the paragraphs and headings of a body', () => {
  const markdown = [
    ...['## When', '', 'On **Monday** and', 'on [Tuesday](https://example.org/).', ''],
    ...['- One\\', '  two', '- Three', '  - Four', '', '> Five'],
  ].join('\n');

  it('each have the line of the file on which they begin, and the lines of the file in them', () => {
    expect(parseBody(FILE, markdown, 10).blocks).toEqual([
      { text: 'When', line: 10, heading: true },
      { text: 'On Monday and\non Tuesday.', line: 12, heading: false },
      { text: 'One\ntwo', line: 15, heading: false },
      { text: 'Three', line: 17, heading: false },
      { text: 'Four', line: 18, heading: false },
      { text: 'Five', line: 20, heading: false },
    ]);
  });

  it('are its prose, without the headings and on one line each', () => {
    expect(parse(markdown).body.prose).toEqual(['On Monday and on Tuesday.', 'One two', 'Three', 'Four', 'Five']);
  });
});

describe('a body that may hold code', () => {
  const mdx = 'import Note from "./Note.astro"\n\n<Note kind="SEN" />\n\nOne <b>two</b>.';

  it('has words without the code, and nothing in it is refused', () => {
    const { body, blocks, problems } = parseBody(FILE, mdx, 1, true);
    expect(problems).toEqual([]);
    expect(blocks).toEqual([{ text: 'One two.', line: 5, heading: false }]);
    expect(body.prose).toEqual(['One two.']);
    expect(body.text).toBe('One two.');
  });

  it('is told when it has no words or is too deep to read', () => {
    expect(parseBody(FILE, '<Note />', 4, true).problems.map((problem) => problem.found)).toEqual(['no description']);
    expect(parseBody(FILE, '- '.repeat(30), 4, true).problems.map(({ line }) => line)).toEqual([4]);
  });
});
