package org.parley.journey.support;

import java.util.List;

/** A consultation in drafting, at the screens of its chair and of two delegations, Arvenia and Borovia. */
public record DraftingRoom(SampleConsultation consultation, Screen chair, Screen arvenia, Screen borovia) implements AutoCloseable {
  /** On the server that all journeys share. */
  public static DraftingRoom open(String slug) {
    RunningServer server = RunningServer.shared();
    SampleConsultation consultation = SampleConsultation.open(server.administrator(), slug).inPhase("drafting");
    return new DraftingRoom(consultation, screen(consultation, consultation.chair(), "chair"), delegate(consultation, 0), delegate(consultation, 1));
  }

  private static Screen delegate(SampleConsultation consultation, int place) {
    String code = consultation.participants().get(place);
    return screen(consultation, consultation.head(code), "head." + code);
  }

  /** Of somebody who is seated. */
  private static Screen screen(SampleConsultation consultation, ApiClient seated, String name) {
    seated.get("/api/me").expect(200);
    return Screen.open(RunningServer.shared().uri("").toString()).signIn(consultation.email(name), SampleConsultation.PASSWORD);
  }

  /** Of the delegation in that place, 0 for Arvenia. */
  public ApiClient head(int place) {
    return consultation.head(consultation.participants().get(place));
  }

  @Override
  public void close() {
    List.of(chair, arvenia, borovia).forEach(Screen::close);
  }
}
