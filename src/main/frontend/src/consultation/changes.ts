import type { Ballot, Delegation, JournalEvent, Message, Position, Principle, Provision, Round, Subject, Thread,
  VoteCast } from '../api/types.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';

export interface Change { at: string; text: string; href: string }

/** What a change is about is named by the lists that are at hand. */
export interface Names { slug: string; principles: Principle[]; threads: Thread[]; provisions: Provision[]; ballots: Ballot[] }

function subjectOf(subject: Subject | undefined, names: Names): { text: string; href: string } {
  const at = `/c/${names.slug}`;
  if (subject?.type === 'principle') {
    const principle = names.principles.find((one) => one.id === subject.id || one.code === subject.id);
    if (principle) return { text: `${principle.code} ${say(principle.title)}`, href: `${at}/principles/${principle.code}` };
  }
  if (subject?.type === 'provision') {
    const provision = names.provisions.find((one) => one.id === subject.id);
    if (provision) return { text: `${provision.number} ${say(provision.title)}`, href: `${at}/text/${provision.id}` };
  }
  return { text: t('a-thread'), href: `${at}/principles` };
}

/** One line of "what changed", or nothing for what needs no line of its own. */
export function changeOf(event: JournalEvent, names: Names): Change | undefined {
  const at = `/c/${names.slug}`;
  const change = (text: string, href: string): Change => ({ at: event.at, text, href });
  switch (event.type) {
    case 'position-stated': {
      const position = event.data as Position;
      const delegation = say(position.delegation.name);
      const subject = subjectOf({ type: 'principle', id: position.principle.code }, names);
      return change(t('change-position', { delegation, subject: subject.text, grade: t(`grade-${position.grade}`) }), subject.href);
    }
    case 'provision-tabled':
    case 'provision-revised': {
      const provision = event.data as Provision;
      const values = { subject: `${provision.number} ${say(provision.title)}`, version: provision.version };
      return change(t(event.type === 'provision-tabled' ? 'change-tabled' : 'change-revised', values), `${at}/text/${provision.id}`);
    }
    case 'ballot-opened':
    case 'ballot-closed': {
      const ballot = event.data as Ballot;
      const values = { question: say(ballot.question), adopted: String(ballot.outcome?.adopted ?? false) };
      return change(t(event.type === 'ballot-opened' ? 'change-vote-opened' : 'change-vote-closed', values), `${at}/votes/${ballot.id}`);
    }
    case 'decision-announced': {
      const ballot = event.data as Ballot;
      return change(t('change-announced', { question: say(ballot.question), number: ballot.number }), `${at}/votes/${ballot.id}`);
    }
    case 'phase-opened': {
      const round = event.data as Round;
      return change(t('change-phase', { round: say(round.title), phase: t(`phase-${round.phase}`) }), `${at}/today`);
    }
    case 'delegation-admitted':
      return change(t('change-admitted', { delegation: say((event.data as Delegation).name) }), `${at}/delegations`);
    case 'principle-added':
      return change(t('change-principle', { subject: say((event.data as Principle).title) }),
        `${at}/principles/${(event.data as Principle).code}`);
    case 'roll-calls-imported':
      return change(t('change-imported', { count: (event.data as { rollCalls: number }).rollCalls }), `${at}/history`);
    case 'record-published':
      return change(t('change-record'), (event.data as { url?: string }).url ?? '/records/');
    default:
      return undefined;
  }
}

/** Messages of a thread make one line, and so do the votes of a ballot: the newest first. */
export function changesOf(events: JournalEvent[], names: Names): Change[] {
  const lines = new Map<string, { change?: Change; posts: Message[]; casts: VoteCast[]; seq: number; at: string }>();
  for (const event of events) {
    const key = event.type === 'message-posted' ? `m${(event.data as Message).thread}`
      : event.type === 'vote-cast' ? `v${(event.data as VoteCast).ballot}` : String(event.seq);
    const line = lines.get(key) ?? { posts: [], casts: [], seq: 0, at: event.at };
    if (event.type === 'message-posted') line.posts.push(event.data as Message);
    else if (event.type === 'vote-cast') line.casts.push(event.data as VoteCast);
    else line.change = changeOf(event, names);
    lines.set(key, { ...line, seq: event.seq, at: event.at });
  }
  return [...lines.values()].sort((a, b) => b.seq - a.seq).map((line): Change | undefined => {
    const [post] = line.posts;
    if (post) {
      const subject = subjectOf(names.threads.find((thread) => thread.id === post.thread)?.subject, names);
      return { at: line.at, text: t('change-messages', { count: line.posts.length, subject: subject.text }), href: subject.href };
    }
    const [cast] = line.casts;
    if (cast) {
      const ballot = names.ballots.find((one) => one.id === cast.ballot);
      const count = new Set(line.casts.map((one) => one.delegation.id)).size;
      return { at: line.at, text: t('change-votes', { count, question: say(ballot?.question) }),
        href: `/c/${names.slug}/votes/${cast.ballot}` };
    }
    return line.change;
  }).filter((change) => change !== undefined);
}
