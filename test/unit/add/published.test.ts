import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../src/add/draft.ts';
import { listFiles } from '../../../src/add/published.ts';
import { parseRecord } from '../../../src/loading/records.ts';
import { content, shelf } from './support.ts';

describe('what the form fetches', () => {
  it('gives the records back as they are', () => {
    for (const { id, ...provider } of content.providers) {
      const { files, problems } = shelf(id);
      expect(problems).toEqual([]);
      const find = (kind: string, name: string) => files.find((each) => each.kind === kind && each.id === name);
      const read = (kind: string, name: string) => {
        const file = find(kind, name);
        return file && parseRecord(file).record;
      };
      expect(read('provider', id)?.data).toEqual(provider);
      for (const service of content.services.filter((each) => each.provider === id)) {
        const { data, body } = read('service', service.id) ?? {};
        expect(Object.assign({}, data, { id: service.id, provider: id, body })).toEqual(service);
      }
    }
  });

  it('holds of other providers only names and numbers', () => {
    const [farm] = listFiles(content, content.providers).filter(({ file }) => file.includes('penny-acre'));
    expect(Object.keys(JSON.parse(farm?.text ?? '') as object).sort()).toEqual(['example', 'kind', 'name']);
  });
});

describe('a draft', () => {
  it('is read as it was written', () => {
    const draft = { change: { kind: 'new-service', provider: 'a' }, answers: { name: 'B', topics: ['c'] } } as const;
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([null, '', '{', 'null', '{"change":{"kind":"other"},"answers":{}}', '{"change":{"kind":"new-provider"}}'])(
    'is none when it is %j',
    (text) => {
      expect(parseDraft(text)).toBeUndefined();
    },
  );
});
