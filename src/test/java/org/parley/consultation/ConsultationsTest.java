package org.parley.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.DomainEvent;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;

class ConsultationsTest {
  private final Consultations consultations = new Consultations(new ConsultationRepository() {
    @Override
    Optional<Consultation> bySlug(String slug) {
      return Optional.empty();
    }

    @Override
    void add(Consultation consultation) {
      // nothing is kept here
    }
  }, new Access() {
    @Override
    public void require(Caller caller, Action action) {
      // everyone may
    }
  }, new Proceedings() {
    @Override
    public long record(DomainEvent event) {
      return 1;
    }
  }, Clock.systemUTC());

  private ConsultationView open(String ruleSet, List<Dimension> dimensions) {
    return consultations.open(Caller.ANONYMOUS,
        new Consultations.Draft("security", null, LocalizedText.in("en", "Security"), null, null, dimensions,
            ruleSet == null ? null : TextNode.valueOf(ruleSet)));
  }

  private static String fieldAtFault(Invalid refused) {
    return refused.errors().get(0).field();
  }

  @Test
  void rulesOfProcedureAreOnesThatThereAre() {
    assertEquals("un-committee", open("un-committee", null).ruleSet());
    assertEquals("consensus", open(null, null).ruleSet());
    assertEquals("ruleSet", fieldAtFault(assertThrows(Invalid.class, () -> open("whatever", null))));
  }

  @Test
  void aDimensionIsNamedByACode() {
    assertEquals(1, open(null, List.of(new Dimension("non-interference", LocalizedText.in("en", "Non-interference")))).dimensions().size());
    assertEquals("dimensions",
        fieldAtFault(assertThrows(Invalid.class, () -> open(null, List.of(new Dimension("one,two", LocalizedText.in("en", "Two")))))));
  }
}
