/**
 * Hands what is typed into a form on another page over to the search page without sending it to the web host: behind a `#`,
 * which browsers keep to themselves. The search page turns it back into its own address (see `arrival.ts`).
 */
export function handOver(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') params.append(name, value);
    location.assign(`/search/#?${params.toString()}`);
  });
}
