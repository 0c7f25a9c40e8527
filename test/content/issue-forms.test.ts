import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { today } from '../../src/clock.ts';
import { loadContent } from '../../src/loading/load.ts';
import { issueForms } from '../../src/submitting/issue-forms.ts';

const content = loadContent('content', today());

it.each(Object.entries(issueForms(content, content.authority)))(
  '.github/ISSUE_TEMPLATE/%s asks with the lists of today; else run: npm run issue-forms',
  (name, text) => {
    expect(readFileSync(path.join('.github/ISSUE_TEMPLATE', name), 'utf8')).toBe(text);
  },
);
