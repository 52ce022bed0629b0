package org.parley.consultation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseClosingsTest {
  private final List<String> moved = new ArrayList<>();

  @Test
  void aRoundThatCannotMoveOnHoldsUpNoOther() {
    PhaseClosings closings = new PhaseClosings();
    closings.rounds = new Rounds() {
      @Override
      public List<String> due() {
        return List.of("one", "broken", "other");
      }

      @Override
      public void fallDue(String id) {
        if (id.equals("broken")) {
          throw new IllegalStateException(id);
        }
        moved.add(id);
      }
    };
    assertDoesNotThrow(closings::look);
    assertEquals(List.of("one", "other"), moved);
  }

  @Test
  void aDatabaseThatIsAwayDoesNotEndTheLooking() {
    PhaseClosings closings = new PhaseClosings();
    closings.rounds = new Rounds() {
      @Override
      public List<String> due() {
        throw new IllegalStateException("away");
      }
    };
    assertDoesNotThrow(closings::look);
  }
}
