import { members, staff } from '../api/consultations.js';
import type { JournalEvent, Member } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

/** The part that means those who run the consultation; a delegation's code cannot be empty. */
export const STAFF = '';

/** Those who sit in a delegation, or the staff. What one is shown depends on who one is, so news means reading again. */
class MembersStore extends LiveStore<Member[]> {
  constructor(slug: string, private readonly delegation: string) {
    super(slug);
  }

  protected async read(): Promise<Member[]> {
    return (await (this.delegation === STAFF ? staff(this.slug) : members(this.slug, this.delegation))).items;
  }

  protected apply(value: Member[], event: JournalEvent): Member[] {
    if (/^(member|staff)-/.test(event.type)) this.refreshSoon();
    return value;
  }
}

export const membersOf = new PerConsultation((slug, delegation) => new MembersStore(slug, delegation));
