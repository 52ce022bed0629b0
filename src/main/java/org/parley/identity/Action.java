package org.parley.identity;

import static org.parley.identity.Role.ADMINISTRATOR;
import static org.parley.identity.Role.ADVISER;
import static org.parley.identity.Role.ALTERNATE;
import static org.parley.identity.Role.CHAIR;
import static org.parley.identity.Role.EXPERT;
import static org.parley.identity.Role.HEAD;
import static org.parley.identity.Role.MODERATOR;
import static org.parley.identity.Role.OBSERVER;
import static org.parley.identity.Role.PUBLIC;
import static org.parley.identity.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that can be done, and which roles may do it. This is the whole table: a role that is not in a row may not.
 * What a phase of a round allows besides is in the {@code consultation} module's table of phases.
 */
public enum Action {
  CREATE_CONSULTATION(ADMINISTRATOR),
  END_SIGN_INS_OF_OTHERS(ADMINISTRATOR),
  READ_PLATFORM_JOURNAL(ADMINISTRATOR),

  /** Title, mandate, principles, delegations, rounds and phases: what the public list shows. */
  SEE_CONSULTATION(ADMINISTRATOR, SECRETARY, CHAIR, MODERATOR, HEAD, ALTERNATE, EXPERT, ADVISER, OBSERVER, PUBLIC),
  /** Positions, threads, provisions, ballots and the journal of them. */
  SEE_PROCEEDINGS(ADMINISTRATOR, SECRETARY, CHAIR, MODERATOR, HEAD, ALTERNATE, EXPERT, ADVISER, OBSERVER),
  /** What only those who run the consultation see. */
  SEE_STAFF_PAPERS(ADMINISTRATOR, SECRETARY, CHAIR, MODERATOR),

  /** Rules of procedure: by what is decided, and how. */
  CHANGE_RULE_SET(SECRETARY, CHAIR),
  ADD_PRINCIPLE(ADMINISTRATOR, SECRETARY, CHAIR),
  ADMIT_DELEGATION(ADMINISTRATOR, SECRETARY),
  APPOINT_STAFF(ADMINISTRATOR, SECRETARY),
  /** Members of any delegation; a head invites for the own one with {@link #INVITE_TO_OWN_DELEGATION}. */
  INVITE_MEMBER(ADMINISTRATOR, SECRETARY),
  INVITE_TO_OWN_DELEGATION(HEAD),
  /** A password set for somebody else makes an account without an invitation. */
  SET_PASSWORD_FOR_MEMBER(ADMINISTRATOR),
  OPEN_ROUND(ADMINISTRATOR, SECRETARY, CHAIR),
  OPEN_PHASE(CHAIR),

  /**
   * That the own delegation is there. A member is there by its representatives, who are not its advisers and experts (UNGA 25), or by those
   * that stand in for them (UNGA 26); with others alone a quorum (UNGA 67) could be there that decides nothing.
   */
  CHECK_IN(HEAD, ALTERNATE),
  /** That any delegation is there, or has left. */
  MARK_PRESENT(SECRETARY, CHAIR),

  STATE_POSITION(HEAD, ALTERNATE, EXPERT),

  OPEN_THREAD(SECRETARY, CHAIR, MODERATOR, HEAD, ALTERNATE, EXPERT, ADVISER),
  POST_MESSAGE(SECRETARY, CHAIR, MODERATOR, HEAD, ALTERNATE, EXPERT, ADVISER),
  CORRECT_MESSAGE(SECRETARY, CHAIR, MODERATOR, HEAD, ALTERNATE, EXPERT, ADVISER),
  HIDE_MESSAGE(CHAIR, MODERATOR),

  TABLE_PROVISION(CHAIR, HEAD, ALTERNATE, EXPERT),
  REVISE_PROVISION(CHAIR, HEAD, ALTERNATE, EXPERT),
  TABLE_AMENDMENT(HEAD, ALTERNATE, EXPERT),
  /** Joining, withdrawing and taking up what delegations table. */
  SPONSOR(HEAD, ALTERNATE, EXPERT),
  /** Moving that parts of a text be voted on separately, objecting to that, withdrawing it. */
  MOVE_DIVISION(HEAD, ALTERNATE, EXPERT),
  /** In which order amendments are voted on, what excludes what, the words where two conflict, and which paragraphs are operative. */
  ORDER_VOTING(CHAIR),
  /** That an amendment or a provision is out of order, and that it is in order after all. */
  RULE_ON_ORDER(CHAIR),

  PREPARE_BALLOT(CHAIR),
  OPEN_BALLOT(CHAIR),
  CLOSE_BALLOT(CHAIR),
  CALL_DELEGATION(CHAIR),
  /** Says why an objection has been addressed. */
  DISPOSE_OBJECTION(CHAIR),
  /** A secret ballot whose key is lost. */
  VOID_BALLOT(CHAIR),
  /** What was adopted under silence. */
  ANNOUNCE_DECISION(CHAIR),
  CAST_VOTE(HEAD, ALTERNATE),
  /** On a decision, for the own delegation; also joining another's. */
  MAKE_STATEMENT(HEAD, ALTERNATE, EXPERT),
  LIMIT_EXPLANATIONS(CHAIR),
  /** Brings in roll-calls that were held elsewhere. */
  IMPORT_ROLL_CALLS(ADMINISTRATOR, SECRETARY),

  PUBLISH_RECORD(CHAIR),
  SEE_RECORD(ADMINISTRATOR, SECRETARY, CHAIR, MODERATOR, HEAD, ALTERNATE, EXPERT, ADVISER, OBSERVER, PUBLIC);

  private final Set<Role> roles;

  Action(Role first, Role... others) {
    roles = EnumSet.of(first, others);
  }

  /** Whether the table lets that role do this. */
  public boolean permits(Role role) {
    return roles.contains(role);
  }

  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }

  /** The name that clients see: {@code cast-vote}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
