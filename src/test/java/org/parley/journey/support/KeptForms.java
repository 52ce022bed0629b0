package org.parley.journey.support;

import static java.util.Map.entry;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every form of the workspace that a person would miss what they entered in, with something to fill in. */
public final class KeptForms {
  private static final String INSTANT = "2031-05-01T10:00";
  private static final double SOON = 8_000;
  private final SampleConsultation sample;
  private final String delegation;
  private final String text;
  private final String amended;
  private final String conflicting;
  private final String debated;
  private final String explained;
  private final String objectedTo;
  private final String underSilence;

  /** @param ways what is clicked before its fields are there @param entered one after the other: a field's selector, and words, an option, or whether it is ticked */
  public record Form(String name, String path, List<String> ways, List<Map.Entry<String, String>> entered) {
    /** Fills it in, loads the page anew, and leaves the browser without drafts. @return what is not there then */
    public List<String> lostBy(Screen screen) {
      fill(screen);
      screen.page().reload();
      List<String> lost = new ArrayList<>();
      entered.forEach(one -> {
        if (!stands(screen.page().locator(one.getKey()).first(), one.getValue())) {
          lost.add(name + ": " + one.getKey());
        }
      });
      screen.page().evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('parley:draft:')).forEach(key => localStorage.removeItem(key))");
      return lost;
    }

    private void fill(Screen screen) {
      screen.visit(path);
      ways.forEach(way -> screen.page().locator(way).first().click());
      entered.forEach(one -> enter(screen.page().locator(one.getKey()).first(), one.getValue()));
    }

    private static String kind(Locator field) {
      return field.evaluate("one => one.type").toString();
    }

    private static void enter(Locator field, String value) {
      switch (kind(field)) {
        case "select-one" -> field.selectOption(value);
        case "checkbox", "radio" -> field.setChecked(Boolean.parseBoolean(value), new Locator.SetCheckedOptions().setForce(true));
        default -> field.fill(value);
      }
    }

    /** Whether it is seen with that value in the end. */
    private static boolean stands(Locator field, String value) {
      try {
        field.waitFor(new Locator.WaitForOptions().setTimeout(SOON));
        field.page().waitForFunction("([one, value]) => (['checkbox', 'radio'].includes(one.type) ? String(one.checked) : one.value) === value",
            List.of(field.elementHandle(), value), new com.microsoft.playwright.Page.WaitForFunctionOptions().setTimeout(SOON));
        return true;
      } catch (PlaywrightException notThere) {
        return false;
      }
    }
  }

  /** Furnishes a consultation whose round is in drafting. */
  public KeptForms(SampleConsultation sample) {
    this.sample = sample;
    delegation = sample.participants().get(0);
    sample.secretary();
    String another = sample.participants().get(1);
    text = provision(delegation, "Divided");
    amended = provision(another, "Amended");
    sample.head(delegation).post("/api/provisions/" + amended + "/amendments", Map.of("text", "Other words.\nTwo.")).expect(201);
    sample.head(another).post("/api/provisions/" + amended + "/amendments", Map.of("text", "One.\nQuite other words.")).expect(201);
    conflicting = sample.provisionInConflict("In conflict", "Within thirty days.", "Within ten days.", "Within twenty days.");
    debated = provision(another, "Debated");
    opened(Map.of("question", "Shall it be debated?", "method", "recorded", "rule", "simple-majority", "subject", Map.of("type", "provision", "id", debated)));
    explained = closed(opened(Map.of("question", "Shall it be explained?", "method", "recorded", "rule", "simple-majority")));
    objectedTo = opened(Map.of("question", "Does anybody object?", "method", "no-objection", "rule", "rough-consensus"));
    sample.head(another).put("/api/ballots/" + objectedTo + "/vote", Map.of("choice", "object")).expect(200);
    underSilence = opened(Map.of("question", "Shall it be so?", "method", "silence", "closes", "2031-05-01T10:00:00Z", "zone", "UTC"));
    sample.head(delegation).post("/api/threads/" + sample.thread("P1") + "/messages", Map.of("lang", "en", "text", "A remark.")).expect(201);
  }

  private String provision(String by, String title) {
    return sample.head(by).post(sample.path("/provisions"), Map.of("title", title, "text", "One.\nTwo.")).expect(201).id();
  }

  private String opened(Map<String, Object> form) {
    String id = sample.chair().post(sample.path("/ballots"), form).expect(201).id();
    sample.chair().post("/api/ballots/" + id + "/open", Map.of()).expect(200);
    return id;
  }

  private String closed(String ballot) {
    sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
    return ballot;
  }

  private String at(String place) {
    return "/c/" + sample.slug() + place;
  }

  public List<Form> ofADelegation() {
    return List.of(
        new Form("position", at("/principles/P2"), List.of(), List.of(entry("input[value=concerns]", "true"), entry("#statement", "We have doubts."), entry("#statement-language", "ru"))),
        new Form("message", at("/principles/P1"), List.of(), List.of(entry("#message", "One more remark."), entry("#message-language", "ru"))),
        new Form("correction of a message", at("/principles/P1"), List.of("text=Correct"), List.of(entry("textarea[id^=correct-]", "A better remark."))),
        new Form("provision", at("/text"), List.of("text=Table a provision"), List.of(entry("#title-en", "New"), entry("#text-ru", "Новое."), entry("#parent", text))),
        new Form("correction of a provision", at("/text/" + text), List.of("text=Correct the text"), List.of(entry("#text-en", "One.\nThree."), entry("#note", "A slip."))),
        new Form("amendment", at("/text/" + text), List.of("text=Propose an amendment"), List.of(entry("#amend-text-en", "One.\nFour."), entry("#amend-note", "Clearer."))),
        new Form("division", at("/text/" + text), List.of("text=Move a separate vote"), List.of(entry("division-form input", "true"), entry("#preamble", "1"))),
        new Form("point of order", at("/text/" + debated), List.of("text=Raise a point of order"), List.of(entry("#point-of-order", "The vote has begun."))),
        new Form("statement", at("/votes/" + explained), List.of("text=Make a statement"), List.of(entry("#statement-text", "We abstained."), entry("#statement-lang", "ru"))),
        new Form("objection", at("/votes/" + underSilence), List.of("main .btn.object"), List.of(entry("#objection-reason", "Not agreed."))),
        new Form("objection in a vote", at("/votes/" + objectedTo), List.of(), List.of(entry("#objection-reason", "Not in these words."))),
        new Form("matrix", at("/matrix"), List.of(), List.of(entry("input[type=search]", "Bor"), entry("select[aria-label='Filter by grade']", "objects"))),
        new Form("member of one's own delegation", at("/delegations"), List.of("role=button[name='Members of Arvenia']", "text=Invite a member"),
            List.of(entry("#name-" + delegation, "Somebody"), entry("#role-" + delegation, "alternate"))));
  }

  public List<Form> ofTheChair() {
    return List.of(
        new Form("question", at("/console"), List.of("summary"), List.of(entry("#question-en", "And then?"), entry("#question-ru", "А затем?"), entry("#method", "silence"), entry("#ballot-closes", INSTANT))),
        new Form("why a message is hidden", at("/principles/P1"), List.of("text=Hide"), List.of(entry("textarea[id^=hide-]", "Off the matter."))),
        new Form("proposals on the same question", at("/text"), List.of("competing-form summary"), List.of(entry("competing-form label:nth-of-type(2) input", "true"))),
        new Form("ruling on an amendment", at("/text/" + amended), List.of("amendments-panel ruling-panel summary"),
            List.of(entry("amendments-panel textarea[id^=ruling-]", "It was decided already."))),
        new Form("ruling on a provision", at("/text/" + text), List.of("ruling-panel summary"),
            List.of(entry("textarea[id^=ruling-]", "It was decided already."))),
        new Form("words of a conflict", at("/text/" + conflicting), List.of(), List.of(entry("conflict-form textarea[id*='-en-']", "Within fifteen days."))),
        new Form("order of voting", at("/text/" + amended), List.of(), List.of(entry("order-of-voting input[type=checkbox]", "true"))),
        new Form("end of explanations", at("/votes/" + explained), List.of("decision-statements summary"), List.of(entry("#explanations-end", INSTANT))),
        new Form("reasons given to who objects", at("/votes/" + objectedTo), List.of("text=Address the objection"),
            List.of(entry("textarea[id^=disposition-][id$=-en]", "It has been met."))),
        new Form("rules of procedure", at("/rules"), List.of("text=Change the rules"), List.of(entry("#rules-title-en", "Our rules"), entry("#rule", "two-thirds"))));
  }

  public List<Form> ofTheSecretariat() {
    return List.of(
        new Form("delegation", at("/delegations"), List.of("main > p .btn.primary"), List.of(entry("input[name=kind][value=name]", "true"), entry("#own-name-en", "Ours"), entry("#own-code", "OUR"))),
        new Form("standing of a delegation", at("/delegations"), List.of("role=button[name='Members of Borovia']"),
            List.of(entry("input[id^=suspended-]", "true"), entry("select[id^=status-]", "observer"))),
        new Form("member of a delegation", at("/delegations"), List.of("role=button[name='Members of Borovia']", "text=Invite a member"), List.of(entry("input[id^=name-X]", "Somebody"))),
        new Form("member of the staff", at("/delegations"), List.of("text=Appoint someone"), List.of(entry("#name-staff", "Somebody"), entry("#role-staff", "moderator"))),
        new Form("import", at("/history"), List.of("text=Import roll-calls"), List.of(entry("#import-lang", "ru"))));
  }

  /** Ends what runs, closes the round and publishes its record. */
  public void publishRound() {
    for (String ballot : List.of(objectedTo, underSilence)) {
      closed(ballot);
    }
    sample.chair().get(sample.path("/ballots")).expect(200).json().get("items").forEach(one -> {
      if (one.get("state").asText().equals("open")) {
        closed(one.get("id").asText());
      }
    });
    sample.chair().post(sample.path("/rounds/R1/phase"), Map.of("phase", "closed")).expect(200);
    sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201);
  }

  public List<Form> ofTheChairAfterwards() {
    return List.of(new Form("correction of a record", at("/console"), List.of(), List.of(entry("#correction", "A name was misspelt."))));
  }
}
