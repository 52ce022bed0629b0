/** The shapes of the server's JSON, as the API describes them. */
export type Localised = Record<string, string>;

export type Role = 'administrator' | 'secretary' | 'chair' | 'moderator' | 'head' | 'alternate' | 'expert' | 'adviser' | 'observer' | 'public';
export type Standing = 'participant' | 'organisation' | 'observer';
export type Phase = 'preparation' | 'positions' | 'deliberation' | 'drafting' | 'decision' | 'closed' | 'published';
export type Grade =
  'supports' | 'supports-with-comments' | 'supports-with-reservation' | 'under-study' | 'concerns' | 'cannot-support' | 'objects';
export type Choice = 'yes' | 'no' | 'abstain' | 'object' | 'pass';
export type Method = 'recorded' | 'no-objection' | 'indicative' | 'show-of-hands' | 'roll-call' | 'secret' | 'silence';
export type BoardChoice = 'names' | 'totals' | 'none' | 'voted';
export interface RollCall {
  language: string; commitment: string; seed?: string; order: { delegation: string; passed: boolean; missed: boolean }[];
  called?: string; again: boolean; next?: string;
}
export type RuleName = 'simple-majority' | 'two-thirds' | 'absolute-majority' | 'fraction' | 'weighted-qualified' | 'threshold' | 'threshold-with-veto' | 'consensus'
  | 'consensus-minus' | 'agreement-without-vote' | 'rough-consensus' | 'unanimity';
export interface Share { num: number; den: number; strict?: boolean }
/** A decision rule; which parameters it has depends on its name. */
export interface Rule {
  name: RuleName; num?: number; den?: number; strict?: boolean; base?: 'voting' | 'cast' | 'present' | 'members'; members?: Share; weight?: Share;
  blocking?: number; needed?: number; k?: number; affected?: string[]; abstentionDefeats?: boolean;
}
export interface ImportantQuestion { code: string; title: Localised }
export interface RuleSet {
  template: string; title: Localised; rule: Rule; /** Of matters of procedure, where it is another. */ procedural?: Rule; important: { rule: Rule; questions: ImportantQuestion[]; inherited: boolean }; reconsideration: Rule;
  quorum: { debate?: Share; decide?: Share }; tie: 'rejected' | 'second-ballot'; tabling: Standing[];
  silence: { by: Role[]; wholeList: boolean; numberedAtOnce: boolean }; abstentionDefeatsUnanimity: boolean; methods: Method[]; explanationSeconds: number;
}
export type RuleUse = 'usual' | 'procedural' | 'important' | 'reconsideration';
export interface RuleSetVersion { version: number; adoptedAt?: string; ruleSet: RuleSet; words: Record<Exclude<RuleUse, 'procedural'>, string> & { procedural?: string } }
/** What a rule means for the delegations there are. */
export interface Meaning { use: RuleUse; rule: string; words: string }

export interface Instance { name: string; version: string; sample: boolean; languages: string[]; accounts?: SampleAccount[] }
export interface SampleAccount { email: string; password: string; name: string; role: Role; consultation?: string; delegation?: string }

export interface Person { id: string; name: string; email: string; administrator: boolean }
export interface SignedIn { person: Person; csrf: string; expires: string }
export interface DelegationRef { id: string; code: string; name: Localised }
export interface Membership {
  id: string; consultation: { id: string; slug: string; title: Localised }; role: Role; standing?: Standing; delegation?: DelegationRef;
}
export interface Asked {
  type: 'position-due' | 'vote-open' | 'silence-expiring' | 'words-asked'; consultation: string; subject: { type: string; id: string; code?: string }; title: Localised; due?: string;
}
export interface Me { person: Person; csrf?: string; memberships: Membership[]; asked: Asked[] }
export interface Invitation {
  name: string; email: string; role: Role; consultation: { slug: string; title: Localised };
  delegation?: { code: string; name: Localised }; expires: string; known: boolean;
}

export interface Round {
  id: string; code: string; title: Localised; phase: Phase; phaseOpenedAt: string; phaseCloses?: string;
  phases?: { phase: Phase; openedAt?: string }[]; record?: { symbol: string; version: number; url: string };
}
export interface Dimension { code: string; name: Localised }
export interface ConsultationSummary {
  id: string; slug: string; symbol?: string; title: Localised; mandate?: Localised; languages?: string[]; currentRound?: Round;
}
export interface Consultation extends ConsultationSummary {
  mandate: Localised; languages: string[]; dimensions: Dimension[]; ruleSet?: { template: string }; rounds: Round[];
  member?: { role: Role; standing?: Standing; delegation?: DelegationRef }; permits: string[];
}
export interface Principle { id: string; code: string; title: Localised; text: Localised; dimensions?: string[] }
export interface Delegation extends DelegationRef {
  country?: string; status: Standing; accredited: boolean; suspended: boolean; weight?: number; vetoHolder?: boolean;
}
/** For what a delegation checks in: absent before the first round. */
export interface Meeting { round?: string; phase?: Phase }
export interface CheckOut { meeting: Meeting; delegation: DelegationRef }
export interface CheckIn extends CheckOut { since: string; by: { id: string; name: string; role: Role; delegation?: DelegationRef } }
export interface CheckInSheet { meeting: Meeting; items: CheckIn[]; members: number; /** in numbers of members */ quorum: { debate?: number; decide?: number } }
export interface Member {
  id: string; person: { id: string; name: string; email?: string }; role: Role; invitation?: { link?: string; expires: string }; joined: boolean;
}

export interface Statement { lang: string; text: string }
export interface Position {
  id: string; round: string; principle: { id: string; code: string }; delegation: DelegationRef; grade: Grade; statement: Statement;
  revision: number; by: { id: string; name: string }; at: string;
}
export interface PositionRevision { revision: number; grade: Grade; statement: Statement; by: { id?: string; name: string }; at: string }

export interface Subject { type: 'principle' | 'provision'; id: string }
/** What is voted on: also what nobody talks about by itself. */
export interface BallotSubject { type: Subject['type'] | 'amendment' | 'division' | 'part' | 'reconsideration' | 'amendment-reconsideration' | 'question-reconsideration'; id: string; version?: number; title?: Localised }
export interface Thread { id: string; subject: Subject; messageCount: number; lastSeq: number }
export type MessageKind = 'message' | 'point-of-order';
export interface Message {
  id: string; seq: number; thread: string; author: { id: string; name: string; role: Role; delegation?: DelegationRef };
  kind?: MessageKind; lang: string; text?: string; html?: string; at: string; replyTo?: string; revision: number; correctedAt?: string;
  hidden?: { reason: string; by: { name: string }; at: string };
}
export interface MessageRevision { revision: number; text: string; html: string; at: string }

export interface Provision {
  id: string; number: string; parent?: string; title: Localised; text: Localised; version: number; status: 'draft' | 'adopted' | 'rejected' | 'withdrawn' | 'not-put' | 'out-of-order';
  /** Its place among proposals on the same question. */ competing?: { question: string; place: number }; notPutReason?: Localised; ruling?: Ruling;
  tabledBy: { delegation?: DelegationRef; person: { id: string; name: string }; role: Role; at?: string };
}
export interface ProvisionVersion { version: number; title: Localised; text: Localised; by?: { name: string }; at: string; note?: string; amendment?: number }
/** The chair's, that a text is out of order. */
export interface Ruling { reason: Localised; by: { id: string; name: string }; at: string }
export type AmendmentStatus = 'tabled' | 'withdrawn' | 'adopted' | 'rejected' | 'not-put' | 'out-of-order';
export interface Amendment {
  id: string; provision: string; number: number; version: number; title: Localised; text: Localised; note?: string; status: AmendmentStatus;
  departure: number; stale: boolean; ruling?: Ruling; place?: number; excludes: string[]; excludedBy?: string; foldedVersion?: number;
  /** Numbers of the adopted amendments whose words it changes. */ touchesAdopted: number[];
  tabledBy: { delegation?: DelegationRef; person: { id: string; name: string }; role: Role };
  sponsors: { delegation: DelegationRef; person: { id: string; name: string } }[]; at: string;
}
export type DivisionStatus = 'moved' | 'objected' | 'carried' | 'parts-voted' | 'done' | 'rejected' | 'withdrawn' | 'ended' | 'lapsed';
export interface DivisionPart { id: string; number: number; paragraphs: number[]; text: Localised; replaces?: Localised; status: 'waiting' | 'adopted' | 'rejected' }
/** One of the changes that an amendment makes, as it can be voted on separately. */
export interface AmendmentChange { number: number; before: Localised; after: Localised }
/** A motion that parts of a provision, or of an amendment to it, be voted on separately; of an amendment, `paragraphs` are its changes. */
export interface Division {
  id: string; provision: string; amendment?: string; number: number; version: number; preamble: number; determined: boolean; parts: DivisionPart[]; status: DivisionStatus;
  movedBy: { delegation?: DelegationRef; person: { id: string; name: string } }; objectedBy?: Division['movedBy']; at: string;
}
export interface Placed { id: string; excludes: string[] }
export interface Change { op: 'equal' | 'insert' | 'delete'; text: string }
export interface Redline { from: number; to: number; lang: string; title: Change[]; changes: Change[] }

export interface Tally { yes: number; no: number; abstain: number; object?: number; notParticipating: number; absent: number; members: number }
export interface Outcome {
  adopted: boolean; decided?: boolean; code: string; reason?: string; needed?: number; missing?: number; params?: Record<string, number>;
}
export interface Elector { delegation: DelegationRef; present: boolean; voted?: boolean; choice?: Choice; by?: { id?: string; name: string }; at?: string; reason?: string; disposition?: Localised }
export interface Ballot {
  id: string; number: number; question: Localised; subject?: BallotSubject; method: Method;
  rule: Rule & { words?: string }; /** Where the chair has chosen another. */ usualRule?: Rule & { words?: string }; procedural?: boolean; state: 'prepared' | 'open' | 'closed'; openedAt?: string; closes?: string; closedAt?: string;
  electorate?: Elector[]; own?: { choice?: Choice; by?: { id?: string; name: string }; at?: string }; turnout?: { cast: number; members: number }; tally?: Tally; outcome?: Outcome;
  silence?: SilenceTerms; board?: BoardChoice; rollCall?: RollCall; terms?: { ruleSet?: number; important?: string; secondOf?: string }; round?: string;
}
export type SilenceAsked = 'meeting' | 'whole-list';
export interface SilenceTerms {
  zone: string; end?: 'opposed' | 'broken' | 'amended' | 'withdrawn'; brokenBy?: DelegationRef; by?: { name: string }; reason?: string;
  asked?: SilenceAsked; numberedAt?: string;
}
export interface VoteCast {
  ballot: string; delegation: DelegationRef; choice?: Choice; reason?: string; by?: { id?: string; name: string }; at: string; tally?: Tally; outcome?: Outcome;
}

export type StatementKind = 'interpretative-statement' | 'formal-reservation' | 'explanation-of-vote' | 'dissociation' | 'accession';
export interface DecisionStatement {
  id: string; ballot: string; kind: StatementKind; lang: string; text: string; beforeVote: boolean; at: string;
  delegations: { delegation: DelegationRef; by: { id: string; name: string }; at: string }[];
}
export interface DecisionStatements { items: DecisionStatement[]; explanationsUntil?: string; explanationSeconds?: number }

export interface RecordSummary { symbol: string; version: number; title: Localised; consultation: string; publishedAt: string; url: string }
export interface JournalEvent { seq: number; type: string; at: string; data: unknown }
export interface Page<T> { items: T[] }
