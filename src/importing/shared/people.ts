import { plainText } from './text.ts';

/** Words for a role or a team. */
const ROLES =
  'admin administrator adviser advisor advocate assistant booking bursar carer caretaker centre chair clerk contact coordinator co-ordinator ' +
  'department desk director enquiries enquiry headteacher helpline hub information keyworker lead leader line manager nurse office officer ' +
  'organiser owner practitioner principal provider reception receptionist registrar secretary senco sendco service services staff supervisor ' +
  'support team therapist treasurer trustees tutor warden worker';

/** Further words of which addresses of teams are made. */
const ADDRESS_WORDS =
  'access advice ask assess assessment autism bookings breaks camhs care carers child childcare children club clubs college comms community ' +
  'contactus council customer customerservice disability early education ehc ehcp events families family feedback fis fundraising general group ' +
  'head health hello help holiday inbox inclusion info intake language learning leisure library local mail media membership membership music ' +
  'nursery offer outreach parent parents physio play playscheme portage post referral referrals safe sales school schools send sendias sendiass ' +
  'short shortbreaks sleep social speech sport sports swim therapy training transport travel us volunteer volunteering web welcome years young youth';

const longestFirst = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');
const ROLE = new RegExp(String.raw`(?<![\p{L}-])(?:${longestFirst(ROLES)})s?(?![\p{L}])`, 'iu');
const TEAM_ADDRESS = new RegExp(`^(?:(?:${longestFirst(`${ROLES} ${ADDRESS_WORDS}`)})s?)+$`);

/** Whether a part of an e-mail address is made of words for roles and teams: `info`, `shortbreaks`, `sendteam`. */
export const isTeamWord = (part: string): boolean => part.length <= 40 && TEAM_ADDRESS.test(part);

/** First names that are common in England: enough to know the usual `sarah@`. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'adam adele alan alex alexander alice alison amanda amy andrea andrew andy angela ann anna anne annie anthony ashley barbara ben benjamin ' +
    'beth bethany brian bridget carl carol caroline catherine cath charlotte cheryl chloe chris christine christopher claire clare colin ' +
    'craig daniel dave david dawn deb debbie deborah denise diane donna dorothy elaine eleanor elizabeth ellen ellie emily emma eve fiona ' +
    'frances gail gareth gary gavin gemma george georgia gill gillian graham hannah harriet harry hayley heather helen holly ian isabel ' +
    'jack jackie jacqueline jade james jan jane janet janice jason jayne jean jeff jen jenna jennifer jenny jess jessica jim jo joan joanna ' +
    'joanne joe john jon jonathan joseph josh joy joyce judith judy julia julie karen kate katherine kathleen kathryn katie kay keith kelly ' +
    'kerry kev kevin kim kirsty laura lauren leanne lee lesley lily linda lisa liz lorna lorraine louise lucy luke lynda lynn lynne mandy ' +
    'margaret maria marie mark martin mary matt matthew maureen megan mel melanie michael michelle mike mohammed molly naomi natalie natasha ' +
    'neil nick nicholas nicola nicole nigel oliver olivia pam pamela pat patricia patrick paul paula pauline penny pete peter phil philip ' +
    'rachael rachel rebecca becky rich richard rob robert robin roger rosie ross russell ruth ryan sally sam samantha sandra sara sarah sean ' +
    'sharon sheila shirley simon sophie stacey stephanie stephen steve steven stuart sue susan suzanne tanya teresa tim tina toby tom tony ' +
    'tracey tracy vanessa vicky victoria wendy will william yvonne zoe'
  ).split(' '),
);

/** Whether the words are a role or a team, such as "Club leader", and no person's name. */
export function isRole(words: string): boolean {
  const text = plainText(words);
  const named = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((part) => FIRST_NAMES.has(part));
  return ROLE.test(text) && !named && !/\b(?:mrs?|ms|miss|dr|rev|sir|lady)\b/i.test(text);
}

const ASKS =
  '[Aa]sk(?: for)?|[Cc]all|[Cc]ontact|[Ee]-?mail|[Pp]hone|[Rr]ing|[Ss]peak (?:to|with)|[Tt]alk to|[Tt]ext|[Mm]essage|[Ll]ed by|[Rr]un by|' +
  '[Hh]ead ?teacher|[Mm]anager|[Ll]eader|[Oo]wner|[Nn]amed? is|[Nn]amed|[Ww]ith';
const ASKS_FOR = new RegExp(
  String.raw`\b(?:${ASKS})\b[:,]?\s+(?:(?:Mrs?|Ms|Miss|Dr)\.? (?<titled>\p{Lu}\p{L}+)|(?<first>\p{Lu}\p{L}+))`,
  'gu',
);

/** Whether words name a person to ask for: "ring Sarah", "contact Mr Jones". Finds the usual names only. */
export const namesPerson = (words: string): boolean =>
  [...words.matchAll(ASKS_FOR)].some(
    ({ groups }) => groups?.['titled'] !== undefined || FIRST_NAMES.has(groups?.['first']?.toLowerCase() ?? ''),
  );

/** Whether the name of a field or a column says that it holds a person's name or address: `assurer_email`, `Contact name`. */
export const isAboutPerson = (field: string): boolean =>
  /assurer|attention|person|owner|manager|leader|contact|head|first ?name|last ?name|surname|forename|author|(?:created|updated|edited|approved)[ _]by|e-?mail|mobile/i.test(
    field,
  );
