import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface BuildFigures {
  /** From the start of the command to its end. */
  readonly seconds: number;
  /** Most memory that all its processes held at one moment, in bytes (resident, sampled ten times a second). */
  readonly peakBytes: number;
  readonly files: number;
  readonly siteBytes: number;
}

/** Builds a site as `npm run build` does, and measures it. Linux only: it reads /proc. @throws if the build fails */
export async function measureBuild(content: string, site: string): Promise<BuildFigures> {
  const started = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    env: { ...process.env, LOCAL_OFFER_CONTENT: content, LOCAL_OFFER_OUT: site },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakBytes = 0;
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(child.pid ?? 0));
  }, 100);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  if (status !== 0) throw new Error(`The build of ${content} failed.`);
  const seconds = (performance.now() - started) / 1000;
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const siteBytes = files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  return { seconds, peakBytes, files: files.length, siteBytes };
}

/** Resident memory of a process and all below it, in bytes. A process that has just ended counts nothing. */
function residentBytes(pid: number): number {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return kilobytes * 1024 + children.reduce((sum, child) => sum + residentBytes(child), 0);
  } catch {
    return 0;
  }
}
