import type { ServiceRecord } from '../../schema/content.ts';
import type { Draft } from './draft.ts';
import type { Group } from './groups.ts';

/** The record of the content that a draft is about: with the same address in the source, the same school number or the same name. */
export function existingFor(
  { id, service, provider }: Draft,
  ours: readonly ServiceRecord[],
  group: Group,
): ServiceRecord | undefined {
  const url = service.source?.[0]?.url;
  const own = id !== undefined && url?.endsWith(`/${id}`) === true ? url : undefined;
  const found =
    ours.find(({ source = [] }) => own !== undefined && source.some((each) => each.url === own)) ??
    ours.find(({ name }) => name.toLowerCase() === service.name.toLowerCase());
  const urn = provider.identifiers?.urn;
  if (found !== undefined || urn === undefined || group.urn !== urn) return found;
  return ours.find(({ subjects = [] }) => subjects.some((subject) => service.subjects?.includes(subject)));
}

/** Why a record of the content wins; nothing when what the source says is newer than a copy. */
export function whyKept({ checked }: ServiceRecord, { service }: Draft): string | undefined {
  if (checked.how === 'provider' || checked.how === 'council') return `the ${checked.how} checked it on ${checked.on}`;
  const on = service.checked?.on;
  return on === undefined || checked.on >= on
    ? `it was checked on ${checked.on}, and the source is not newer`
    : undefined;
}
