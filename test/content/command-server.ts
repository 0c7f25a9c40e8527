/**
 * Runs one command of this project after the other in one process, for test/content/support.ts: to start Node and to load the code of the
 * project costs most of the time of a command. A command is evaluated anew each time; the code below `src/` stays loaded.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A command to run. */
export interface Order {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

let count = 0;

/** Takes over what a stream is told, until it is given back. */
function hold(stream: NodeJS.WriteStream): () => string {
  const write = stream.write.bind(stream);
  const parts: string[] = [];
  stream.write = (chunk: Uint8Array | string): boolean => {
    parts.push(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk));
    return true;
  };
  return () => {
    stream.write = write;
    return parts.join('');
  };
}

async function run({ args, env, cwd }: Order): Promise<{ status: number; stdout: string; stderr: string }> {
  const [script = '', ...others] = args;
  const file = path.resolve(script);
  const here = process.cwd();
  const [stdout, stderr] = [hold(process.stdout), hold(process.stderr)];
  process.env = { ...env };
  process.argv = [process.execPath, file, ...others];
  process.exitCode = 0;
  process.chdir(cwd);
  try {
    count += 1;
    await import(`${pathToFileURL(file).href}?run=${String(count)}`);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
  process.chdir(here);
  const status = process.exitCode === 0 ? 0 : 1;
  process.exitCode = 0;
  return { status, stdout: stdout(), stderr: stderr() };
}

let last: Promise<unknown> = Promise.resolve();
process.on('message', (order: Order) => {
  last = last.then(async () => process.send?.(await run(order)));
});
process.on('disconnect', () => process.exit());
