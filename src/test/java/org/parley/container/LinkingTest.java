package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The attacker of secret ballots finds each kind of leak that it is there to find, also a faint one, and nothing where there is none. */
class LinkingTest {
  private static final int BALLOTS = 40;
  private static final int VOTERS = 20;
  private static final String[] CHOICES = {"yes", "no", "abstain"};
  private final Random random = new Random(1);

  /** What can be seen of a vote. */
  private interface Leak {
    String sign(String ballot, int voter, String choice);
  }

  private List<Linking.Attempt> attempts(Leak leak) {
    List<List<Linking.Voter>> ballots = new ArrayList<>();
    for (int b = 0; b < BALLOTS; b++) {
      List<Linking.Voter> voters = new ArrayList<>();
      for (int v = 0; v < VOTERS; v++) {
        String choice = CHOICES[random.nextInt(CHOICES.length)];
        Map<String, String> signs = new HashMap<>();
        signs.put("noise", String.valueOf(random.nextInt(5)));
        signs.put("order", "(" + random.nextInt(3) + "," + random.nextInt(200) + ")");
        signs.put("leak", leak.sign("b" + b, v, choice));
        voters.add(new Linking.Voter(choice, signs));
      }
      ballots.add(voters);
    }
    return new Linking(ballots).attempts();
  }

  private void isFound(Leak leak) {
    Linking.Attempt best = attempts(leak).get(0);
    assertTrue(best.surprise() > 5, best::toString);
  }

  @Test
  void whereThereIsNothingToFindItDoesNoBetterThanChance() {
    for (int round = 0; round < 20; round++) {
      Linking.Attempt best = attempts((ballot, voter, choice) -> String.valueOf(random.nextInt(1_000))).get(0);
      assertTrue(best.surprise() < 5, best::toString);
    }
  }

  @Test
  void theChoiceInTheClear() {
    assertEquals(BALLOTS * VOTERS, attempts((ballot, voter, choice) -> choice).get(0).hits());
  }

  @Test
  void aSealedChoiceWhoseLengthTells() {
    isFound((ballot, voter, choice) -> IntStream.range(0, 20 + choice.length()).mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(26))))
        .reduce("", String::concat));
  }

  @Test
  void aChoiceSealedWithoutANonce() {
    isFound((ballot, voter, choice) -> Integer.toHexString((ballot + choice + "key").hashCode()));
  }

  @Test
  void rowsThatWereWrittenInTheOrderOfChoices() {
    isFound((ballot, voter, choice) -> "(0," + ((choice.equals("yes") ? 0 : choice.equals("no") ? 400 : 800) + random.nextInt(400)) + ")");
  }

  @Test
  void aRunningCount() {
    isFound((ballot, voter, choice) -> choice.equals("yes") ? "1" : "0");
  }

  @Test
  void aFaintTimingOrSize() {
    isFound((ballot, voter, choice) -> String.valueOf(random.nextInt(100) + (choice.equals("no") ? 45 : 0)));
  }
}
