/** What a provider wants to do: list an organisation with its first service, list another service, or change one that is listed. */
export type Task =
  | { readonly kind: 'new-provider' }
  | { readonly kind: 'new-service'; readonly provider: string }
  | { readonly kind: 'change'; readonly provider: string; readonly service: string };

/** The service of a change as `<provider>/<service>`. */
export const serviceIdOf = ({ provider, service }: { provider: string; service: string }): string =>
  `${provider}/${service}`;
