package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BallotClosingsTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void aBallotThatCannotBeClosedHoldsUpNoOther() {
    BallotClosings closings = new BallotClosings();
    closings.voting = new Voting() {
      @Override
      public List<String> due() {
        return List.of("one", "broken", "other");
      }

      @Override
      public void closeDue(String id) {
        if (id.equals("broken")) {
          throw new BallotNotOpen();
        }
        closed.add(id);
      }
    };
    assertDoesNotThrow(closings::look);
    assertEquals(List.of("one", "other"), closed);
  }

  @Test
  void aDatabaseThatIsAwayDoesNotEndTheLooking() {
    BallotClosings closings = new BallotClosings();
    closings.voting = new Voting() {
      @Override
      public List<String> due() {
        throw new IllegalStateException("away");
      }
    };
    assertDoesNotThrow(closings::look);
  }
}
