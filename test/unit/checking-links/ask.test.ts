import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { asker } from '../../../src/checking-links/ask.ts';
import { polite } from '../../../src/checking-links/polite.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts a server that behaves as it is told, and gives its port. */
async function serve(behave: RequestListener): Promise<number> {
  const server = createServer(behave);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Asks this machine, whatever the name. */
const ask = asker({
  userAgent: 'LocalOfferLinks/1.0 (+https://local-offer.example.org/)',
  timeout: 400,
  lookup: (_host, found) => {
    found(null, [{ address: '127.0.0.1', family: 4 }]);
  },
  mayConnect: () => true,
});
const at = (port: number, path = '/'): URL => new URL(`http://club.co.uk:${port}${path}`);

describe('asking', () => {
  it('says who asks, and gives what the server says first', async () => {
    let asked: unknown;
    const port = await serve(({ method, headers }, response) => {
      asked = [method, headers['user-agent'], headers.host];
      response.writeHead(301, { location: '/new', 'retry-after': '7' }).end();
    });
    expect(await ask(at(port), 'HEAD')).toEqual({ status: 301, location: '/new', retryAfter: '7' });
    expect(asked).toEqual(['HEAD', 'LocalOfferLinks/1.0 (+https://local-offer.example.org/)', `club.co.uk:${port}`]);
  });

  it('fetches no page: it ends the connection after the head', async () => {
    const closed = Promise.withResolvers<number>();
    const port = await serve((_request, response) => {
      response.writeHead(200);
      let sent = 0;
      const more = setInterval(() => response.write('x'.repeat(1000), () => (sent += 1)), 1);
      response.on('close', () => {
        clearInterval(more);
        closed.resolve(sent);
      });
    });
    expect(await ask(at(port), 'GET')).toEqual({ status: 200 });
    expect(await closed.promise).toBeLessThan(100);
  });

  it('waits no longer than it may', async () => {
    const port = await serve(() => undefined);
    expect(await ask(at(port), 'HEAD')).toBe('too-slow');
  });

  it('tells how else there is no answer', async () => {
    const dropping = await serve(({ socket }) => socket.destroy());
    expect(await ask(at(dropping), 'HEAD')).toBe('dropped');
    const gone = await serve(() => undefined);
    servers.at(-1)?.close();
    expect(await ask(at(gone), 'HEAD')).toBe('refused');
    const secure = await serve(() => undefined);
    expect(await ask(new URL(`https://club.co.uk:${secure}/`), 'HEAD')).toBe('dropped');
  });

  it.each([
    ['ENOTFOUND', 'no-site'],
    ['EAI_AGAIN', 'no-lookup'],
  ])('tells of a name that is not found: %s', async (code, failure) => {
    const lost = asker({
      userAgent: '',
      timeout: 400,
      lookup: (_host, found) => {
        found(Object.assign(new Error(code), { code }), []);
      },
    });
    expect(await lost(new URL('http://club.co.uk/'), 'HEAD')).toBe(failure);
  });
});

describe('what is not public', () => {
  it('is not connected to, whether it is a number or a name that leads to one', async () => {
    let reached = false;
    const port = await serve((_request, response) => {
      reached = true;
      response.end();
    });
    const careful = asker({
      userAgent: '',
      timeout: 400,
      lookup: (host, found) => {
        const own = [{ address: '127.0.0.1', family: 4 }];
        found(null, host === 'both.co.uk' ? [{ address: '8.8.8.8', family: 4 }, ...own] : own);
      },
    });
    for (const host of ['127.0.0.1', '[::1]', 'club.co.uk', 'both.co.uk']) {
      expect(await careful(new URL(`http://${host}:${port}/`), 'GET'), host).toBe('not-public');
    }
    expect(reached).toBe(false);
  });
});

describe('many links to one host', () => {
  it('are asked one after the other, while other hosts are asked', async () => {
    const open = new Map<string, number>();
    let mostAtOnce = 0;
    let together = 0;
    const port = await serve(({ headers: { host = '' } }, response) => {
      const now = (open.get(host) ?? 0) + 1;
      open.set(host, now);
      mostAtOnce = Math.max(mostAtOnce, now);
      together = Math.max(
        together,
        [...open.values()].reduce((sum, n) => sum + n, 0),
      );
      setTimeout(() => {
        open.set(host, (open.get(host) ?? 0) - 1);
        response.end();
      }, 5);
    });
    const get = polite(ask, { wait: () => Promise.resolve(), now: () => 0 });
    const urls = ['a.co.uk', 'b.co.uk'].flatMap((host) =>
      Array.from({ length: 10 }, (_, i) => new URL(`http://${host}:${port}/${i}`)),
    );
    const answers = await Promise.all(urls.map(get));
    expect(answers.every((answer) => typeof answer === 'object' && answer.status === 200)).toBe(true);
    expect(mostAtOnce).toBe(1);
    expect(together).toBe(2);
  });
});
