/**
 * `npm run bench [-- build|transfer|speed] [records …]`: measures the build, what a visit transfers, and how fast search answers
 * beside other ways to search, with synthetic records in a scratch folder that is thrown away. Prints Markdown for
 * docs/performance.md and docs/search.md.
 *
 * `npm run bench -- relevance [misses]`: measures how well search answers the judged queries of test/relevance/, with the
 * records of content/; `misses` names the queries of the set to tune on that it fails. Prints Markdown for docs/search.md.
 *
 * `npm run bench -- intents`: measures how well intents are recognised when each kind of person is left out in turn.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { today } from '../src/clock.ts';
import { measureBuild } from '../test/bench/build.ts';
import { printSpeed } from '../test/bench/speed/run.ts';
import { measureTransfer } from '../test/bench/transfer.ts';
import { writeRecords } from '../test/bench/synthetic.ts';
import { measureIntents } from '../test/relevance/intents.ts';
import { measureRelevance } from '../test/relevance/run.ts';

const DEFAULT_SIZES = [1000, 3000, 10_000];
const args = process.argv.slice(2);
if (args[0] === 'relevance') {
  await measureRelevance('content', today(), args.includes('misses'));
  process.exit();
}
if (args[0] === 'intents') {
  measureIntents('content', today());
  process.exit();
}
const kinds = args.filter((arg) => /^(?:build|transfer|speed)$/.test(arg));
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const wants = (kind: string): boolean => kinds.length === 0 || kinds.includes(kind);

const scratch = await mkdtemp(path.join(tmpdir(), 'local-offer-bench-'));
try {
  for (const records of sizes.length > 0 ? sizes : DEFAULT_SIZES) {
    const content = path.join(scratch, `content-${records}`);
    await cp('content', content, { recursive: true });
    writeRecords(content, records);
    const site = path.join(scratch, `site-${records}`);
    const build = await measureBuild(content, site);
    if (wants('build')) {
      console.log(
        `| ${records} records | ${build.seconds.toFixed(1)} s | ${(build.largestBytes / 1e9).toFixed(2)} GB | ${(build.togetherBytes / 1e9).toFixed(2)} GB | ${build.files} files | ${(build.siteBytes / 1e6).toFixed(0)} MB |`,
      );
    }
    if (wants('transfer')) {
      for (const { visit, total, script, search, requests } of await measureTransfer(site)) {
        console.log(
          `| ${records} records, ${visit} | ${(total / 1000).toFixed(0)} kB | ${(script / 1000).toFixed(1)} kB | ${(search / 1000).toFixed(0)} kB | ${requests} |`,
        );
      }
    }
    if (wants('speed')) await printSpeed(content, site, records);
    await rm(content, { recursive: true });
    await rm(site, { recursive: true });
  }
} finally {
  await rm(scratch, { recursive: true });
}
