import { keysOf, phraseKey } from './tokens.ts';

/** Words that say nothing about what is looked for. Of a query that has no others, they are searched all the same. */
export const STOP: ReadonlySet<string> = new Set(
  keysOf(`
    a an the and or but if so as of to for from in on at by with without about into near nearby around local round between
    i im ive id me my mine myself we us our ours you your yours he hes him his she shes her hers they them their it its is isnt am are was
    be been being has have had having do does did doing done can could should would will may might must shall wont cant dont doesnt didnt
    this that these those there here what whats which who whom whose when where why how
    not no yes please thanks thank hello hi any anyone anything anybody some someone something somewhere more most much many very really too also
    just only even still all every each other others both than then now again ever
    get gets getting got give gives go goes going come comes need needs needed want wants wanted like likes look looking looks find finding
    know knows tell show search ask try trying use using used take takes make makes let lets keep put
    help helps helping helped support supports supporting service services information info
    child children kid kids son daughter boy girl lad lass baby person people young youngster family families parent parents mum mums mom mam mummy
    old year years yr yrs age aged ages month months week day
    disabled disability special additional
    best good nice great new available area areas place places staff
  `),
);

/** Words that say nothing of what somebody wants, however they put it. Fewer than `STOP`: "can't get him to go" says a great deal. */
export const SMALL: ReadonlySet<string> = new Set(
  keysOf(`
    a an the and or but if so as of to for from in on at by with about i im ive me my we us our you your he him his she her they them their
    it its is am are was were be been do does did have has had will would should could this that these those there here
    what who how when where which can get got want need help support please thanks hi any some really very just also
  `),
);

/** Words that say where, before the name of a place. */
export const WHERE: ReadonlySet<string> = new Set([
  'in',
  'near',
  'nearby',
  'around',
  'at',
  'from',
  'by',
  'nr',
  'outside',
  'between',
  'of',
  'to',
]);

/** After the name of a place these make it the name of something: "Northfold College". Keys as they are compared. */
export const NOT_IN_NAME: ReadonlySet<string> = new Set(
  keysOf(
    'college colleges school academy hospital university council fc rangers town united centre theatre park road street pru trust group',
  ),
);

/** Where the visitor is, in words: only the browser can tell. */
export const HERE_WORDS: readonly string[] = [
  ...[
    'me',
    'us',
    'here',
    'my house',
    'our house',
    'my home',
    'our home',
    'home',
    'where i live',
    'where we live',
  ].flatMap((place) => ['near', 'near to', 'nearby', 'close to', 'local to', 'around'].map((how) => `${how} ${place}`)),
  ...[
    'nearby',
    'near by',
    'close by',
    'round here',
    'around here',
    'in my area',
    'in our area',
    'my location',
    'where i live',
  ],
];

/** How a place in the words is named when it is where the visitor is. */
export const HERE = 'me';

const HERE_KEYS: ReadonlySet<string> = new Set(
  [HERE, 'here', 'home', 'my home', 'my house', 'our house', 'my postcode', ...HERE_WORDS].map(phraseKey),
);

/** Whether words say only that it is where the visitor is. */
export const isHere = (words: string): boolean => HERE_KEYS.has(phraseKey(words));
