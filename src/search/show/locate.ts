import { pointWords } from '../near/near.ts';

/**
 * Makes the button that asks the browser where the visitor is. It asks only when it is pressed, and what it learns stays on the
 * device: it goes into the form, to about half a mile.
 */
export function offerLocation(
  button: HTMLButtonElement,
  input: HTMLInputElement,
  status: HTMLElement,
  done: () => void,
): void {
  if (!('geolocation' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    status.textContent = 'Asking your browser where you are…';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        status.textContent = '';
        input.value = pointWords({ lat: coords.latitude, lon: coords.longitude });
        done();
      },
      () => {
        status.textContent = 'Your browser could not tell us where you are. Type a postcode or a town instead.';
      },
      { maximumAge: 600_000, timeout: 15_000 },
    );
  });
}
