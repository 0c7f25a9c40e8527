/** `npm run issue-forms`: writes `.github/ISSUE_TEMPLATE/` anew, from the questions and from the lists of the content. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { today } from '../src/clock.ts';
import { loadContent } from '../src/loading/load.ts';
import { contentFolder } from '../src/settings.ts';
import { issueForms } from '../src/submitting/issue-forms.ts';

const content = loadContent(contentFolder(), today());
for (const [name, text] of Object.entries(issueForms(content, content.authority))) {
  writeFileSync(path.join('.github/ISSUE_TEMPLATE', name), text);
}
