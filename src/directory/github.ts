import type { Authority } from '../schema/authority.ts';

/** Addresses on GitHub that begin a change. Nothing is sent until the person there says so. */

type Repository = NonNullable<Authority['repository']>;

/** The longest address that GitHub and every browser take, in characters. */
export const MAX_HREF = 8000;

/** The page that begins a pull request with a new file. @param file path below the content folder */
export const newFileHref = ({ url, branch }: Repository, file: string, text: string): string =>
  `${url}/new/${branch}?${new URLSearchParams({ filename: `content/${file}`, value: text }).toString()}`;

/** The page that begins an issue. @param fields the values of the template's fields, by their ids */
export const issueHref = ({ url }: Repository, template: string, fields: Readonly<Record<string, string>>): string =>
  `${url}/issues/new?${new URLSearchParams({ template, ...fields }).toString()}`;
