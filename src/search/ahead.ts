/**
 * Fetches what search will need, as soon as somebody turns to a search form on another page: the files are there when the search page
 * asks for them. Nothing before that, and nothing of what is typed.
 *
 * @param form has the addresses of the files as `data-ahead`
 */
export function fetchAhead(form: HTMLFormElement): void {
  const files = form.dataset['ahead']?.split(' ') ?? [];
  const start = (): void => {
    for (const file of files) {
      // Read to its end, so that the browser keeps it. What does not come is asked for again by the search page.
      fetch(file, { priority: 'low' })
        .then((response) => response.arrayBuffer())
        .catch(() => undefined);
    }
  };
  form.addEventListener(
    'focusin',
    () => {
      if ('requestIdleCallback' in window) requestIdleCallback(start);
      else setTimeout(start);
    },
    { once: true },
  );
}
