/** Words that other programs write where they know nothing. */
const NOTHING =
  /^(?:[-–—_.?*/\\x0\s]*|n\/?\.?a\.?|n\/k|none|null|nil|nan|undefined|unknown|unspecified|not (?:known|applicable|available|provided|specified|given|set|stated)|does not apply|tbc|tba|tbd|to be (?:confirmed|advised|announced)|test|xxx+|-1(?:\.0+)?|-99+|99999*|#n\/a|#ref!|#value!|\(blank\)|please select.*|select\b.*\.{3})$/i;

/** Whether a text says that nothing is known: `n/a`, `-1`, `TBC`, `00000`. */
export const isNothing = (text: string): boolean => NOTHING.test(text.trim());

/** E-mail addresses and hosts that stand where there is none. */
const NO_ADDRESS =
  /^(?:no-?e?-?mail|none|null|na|n-a|test|unknown|example|email|noaddress|no-?reply|do-?not-?reply)\d*@/i;
const NO_HOST = /(?:^|[@.])(?:example\.(?:com|net)|test\.com|invalid|localhost|domain\.com|noemail\.[a-z.]+)$/i;

/** Whether an e-mail address is a sign for none: `noemail@example.com`, `none@none.invalid`. */
export const isNoEmail = (email: string): boolean => NO_ADDRESS.test(email) || isNoHost(email);

/** Whether a host or an address that ends in one can belong to nobody. `example.org` is for invented records and stays. */
export const isNoHost = (host: string): boolean => NO_HOST.test(host) || /\.invalid$/i.test(host);

/** Dates that stand where there is none: the first and the last day that a program knows. */
const NO_DATE = /^(?:0{3,4}|0001|1[0-8]\d\d|1900|1970-01-01|9{3,4})/;

/** Whether a date, year first, is a sign for none: `1900-01-01`, `9999-12-31`. */
export const isNoDate = (date: string): boolean => NO_DATE.test(date);
