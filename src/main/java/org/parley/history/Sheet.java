package org.parley.history;

import java.util.Arrays;
import java.util.BitSet;
import org.parley.voting.Choice;

/** Who voted how in one roll-call, as small as a file of a million ballots needs it. */
final class Sheet {
  private static final Choice[] CHOICES = Choice.values();
  private int[] members = new int[16];
  private byte[] choices = new byte[16];
  private int size;
  private final BitSet voted = new BitSet();
  private final int[] counts = new int[CHOICES.length];

  /**
   * @param member number of its name
   * @param identity number of the member whatever its name
   * @return false, and nothing is taken, if that member has voted already
   */
  boolean take(int member, int identity, Choice choice) {
    if (voted.get(identity)) {
      return false;
    }
    voted.set(identity);
    if (size == members.length) {
      members = Arrays.copyOf(members, size * 2);
      choices = Arrays.copyOf(choices, size * 2);
    }
    members[size] = member;
    choices[size++] = (byte) choice.ordinal();
    counts[choice.ordinal()]++;
    return true;
  }

  int size() {
    return size;
  }

  int member(int place) {
    return members[place];
  }

  Choice choice(int place) {
    return CHOICES[choices[place]];
  }

  int count(Choice choice) {
    return counts[choice.ordinal()];
  }
}
