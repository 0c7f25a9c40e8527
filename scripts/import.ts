/**
 * `npm run import -- <kind> …`: makes content from other people's lists.
 *
 * `postcodes <zip> [exact]` makes `content/postcodes/` from Ordnance Survey's Code-Point Open. `open-referral <address or file>`,
 * `csv <file> --mapping <file>` and `gias <file>` write records into a folder of their own, with a report: docs/importing.md.
 */
import { importPostcodes } from '../src/importing/postcodes/command.ts';
import { ImportError } from '../src/importing/shared/found.ts';
import { importRecords } from '../src/importing/command.ts';

const [kind, ...args] = process.argv.slice(2);
try {
  console.log(await (kind === 'postcodes' ? importPostcodes(args) : importRecords(kind, args)));
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
