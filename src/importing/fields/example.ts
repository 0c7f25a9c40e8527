import type { Draft } from '../shared/draft.ts';
import type { Take } from '../shared/take.ts';

const INVENTED = /(?:^|[/.@])example\.org(?:[/:]|$)/i;
const DRAMA = /^(?:0|44)1632960\d{3}$/;

type Records = Pick<Draft, 'provider' | 'service'>;

interface Contact {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
}

const isInvented = ({ phone, email = '', website = '' }: Contact): boolean =>
  INVENTED.test(email) || INVENTED.test(website) || DRAMA.test((phone ?? '').replaceAll(/\D/g, ''));

/** A record marked as a made-up example: what is made up has no source, even where it stood in a list. */
export const asInvented = <T extends object>(record: T): T & { example: true } => ({
  ...record,
  source: undefined,
  example: true,
});

/** Marks what cannot be real as a made-up example: `example.org` belongs to nobody, and 01632 960 is kept free for drama. */
export function markExample({ provider, service }: Records, take: Take): Records {
  const said = take.yes('example') === true;
  if (!said && !isInvented(provider) && !isInvented(service.contact ?? {})) return { provider, service };
  if (!said) take.notes.guessed('example', 'invented: it can be reached at example.org or 01632 960 only');
  return { provider: asInvented(provider), service: asInvented(service) };
}
