package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.DraftingRoom;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Two amendments that change the same words are both adopted: the chair gives the words, and the text moves on (ADR 0019). */
class ConflictJourneyIT {
  private static final String HOME = "/c/conflict";
  private static final String TEXT = "Consultations are held within thirty days.\n\nA report is made.";
  private static final String TEN = TEXT.replace("thirty", "ten");
  private static final String FIFTEEN = TEXT.replace("thirty", "fifteen");
  private static DraftingRoom room;
  private static SampleConsultation consultation;
  private static Screen chair;
  private static Screen arvenia;

  @BeforeAll
  static void open() {
    room = DraftingRoom.open("conflict");
    consultation = room.consultation();
    chair = room.chair();
    arvenia = room.arvenia();
  }

  @AfterAll
  static void close() {
    chair.keepPicture("conflict-last-chair");
    room.close();
  }

  private static Locator form() {
    return chair.page().locator("conflict-form");
  }

  private static Locator words() {
    return form().locator("textarea").first();
  }

  @Test
  void theChairGivesTheWordsOfAConflictAndTheTextMovesOn() {
    String provision = consultation.provisionInConflict("Consultations", TEXT, TEN, TEXT.replace("thirty", "twenty"));
    theChairIsLedToTheText(provision);
    theDelegationsSeeThatWordsAreAwaitedAndAreAskedForNone(provision);
    whatTheChairTypesIsKept();
    theChairSendsTheWordsByTheKeyboard();
    theTextMovesOn(provision);
  }

  private void theChairIsLedToTheText(String provision) {
    chair.visit(HOME);
    chair.shows(chair.page().locator(".asks"), "Words to be given");
    chair.isOpenToAll("conflict-asked");
    chair.page().locator(".asks a").click();
    assertThat(chair.page()).hasURL(Pattern.compile("/text/" + provision + "$"));
    Locator second = chair.page().locator("article.amendment").filter(new Locator.FilterOptions().setHas(form()));
    assertThat(second.locator("ins").first()).containsText("twenty");
    assertThat(second).containsText("the chair gives the words");
    assertThat(words()).hasValue(TEN);
  }

  private void theDelegationsSeeThatWordsAreAwaitedAndAreAskedForNone(String provision) {
    arvenia.visit(HOME + "/text/" + provision);
    arvenia.shows(arvenia.page().locator("amendments-panel"), "the chair gives the words");
    assertThat(arvenia.page().locator("conflict-form")).hasCount(0);
  }

  private void whatTheChairTypesIsKept() {
    words().fill(FIFTEEN);
    chair.page().reload();
    assertThat(words()).hasValue(FIFTEEN);
    chair.isOpenToAll("conflict-words");
  }

  private void theChairSendsTheWordsByTheKeyboard() {
    form().locator("textarea").last().focus();
    chair.page().keyboard().press("Tab");
    assertThat(chair.button("Give provision 1 these words")).isFocused();
    chair.page().keyboard().press("Enter");
    assertThat(form()).hasCount(0);
    for (Screen screen : List.of(chair, arvenia)) {
      screen.shows(screen.page().locator("provision-screen .wording"), "within fifteen days");
      assertThat(screen.page().locator("amendments-panel")).not().containsText("the chair gives the words");
    }
    chair.isOpenToAll("conflict-settled");
  }

  private void theTextMovesOn(String provision) {
    consultation.adopt("provision", provision);
    assertEquals("adopted", room.head(0).get("/api/provisions/" + provision).text("status"));
    assertEquals(FIFTEEN, room.head(0).get("/api/provisions/" + provision).text("text/en"));
    chair.visit(HOME);
    chair.shows(chair.page().locator("main"), "Nothing is asked of your delegation");
  }
}
